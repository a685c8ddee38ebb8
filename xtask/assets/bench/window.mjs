// Opens, scrolls and searches catalogues in a browser against `griot serve`; prints what it saw as JSON.
// `node window.mjs '{"griot", "config", "ui", "large", "empty", "queries", "columns", "chromium"}'`
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const TURNS = 9;
const asked = JSON.parse(process.argv[2]);
const { chromium } = createRequire(join(process.cwd(), 'ui/package.json'))('playwright-core');
const browser = await chromium.launch({
  executablePath: asked.chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
// The browser begins a session of its own, in which a priority given to this run does not hold (sched(7), autogroups).
try {
  const nice = readFileSync('/proc/self/autogroup', 'utf8').match(/nice (-?\d+)/)?.[1];
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  if (nice && nice !== '0') children.filter(Boolean).forEach((pid) => writeFileSync(`/proc/${pid}/autogroup`, nice));
} catch { /* Then it has the usual one. */ }

/** Settings of a person who begins in the list, whose rows are what is measured here. */
function settings(folder, more = {}) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ start_room: 'catalogue', ...more }));
}
settings(asked.config);

/** Starts the program and opens the page; answers the page, how to end both, and when the first screen was painted. */
async function open(catalogue, config = asked.config) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const begun = Date.now();
  const server = spawn(asked.griot, ['--catalogue', catalogue, 'serve', '--ui', asked.ui], {
    env: { ...process.env, GRIOT_CONFIG: config, GRIOT_NOW: '2026-12-01T10:00:00Z' }, stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [url] = await new Promise((resolve) => createInterface(server.stdout).once('line', (line) => resolve([line.trim()])));
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => {
    const empty = document.querySelector('.main .empty h2');
    const rows = [...document.querySelectorAll('.grid .layer [role=row]')];
    const there = empty || (rows.length > 20 && rows.every((row) => [...row.querySelectorAll('.c')].some((cell) => cell.textContent.trim() !== '')));
    // The frame in which this is so is painted right after.
    return there ? performance.timeOrigin + performance.now() : null;
  }, null, { polling: 'raf', timeout: 120_000 });
  const painted = await seen.jsonValue();
  const end = async () => { server.kill(); await context.close(); };
  return { page, end, took: painted - begun };
}

/** Scrolls by a plan (where to be at each frame) and looks at every frame before it is painted. */
const scrolled = (page, plan) => page.evaluate(async ({ plan }) => {
  const grid = document.querySelector('.grid');
  const rowsBox = grid.querySelector('.rows');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const lacking = () => {
    const area = rowsBox.getBoundingClientRect();
    let covered = 0;
    let blank = false;
    for (const row of grid.querySelectorAll('.layer [role=row]')) {
      const box = row.getBoundingClientRect();
      const inside = Math.min(box.bottom, area.bottom) - Math.max(box.top, area.top);
      if (inside <= 1) continue;
      covered += inside;
      if (![...row.querySelectorAll('.c')].some((cell) => cell.textContent.trim() !== '')) blank = true;
    }
    const room = Math.min(area.height, grid.querySelector('.canvas').clientHeight);
    return blank || covered < room - 40;
  };
  const most = grid.scrollHeight - grid.clientHeight;
  const { kind, ms, look = true } = plan;
  let run = 0, worst = 0, lacked = 0, frames = 0;
  const times = [];
  // Where the bar has been and when, and how long ago it was where the rows are.
  const been = [{ top: 0, at: 0 }];
  let behind = 0;
  const lag = (now) => {
    const row = grid.querySelector('.layer [role=row]');
    const shown = (Number(row.getAttribute('aria-rowindex')) - 2) * 30 - (row.getBoundingClientRect().top - rowsBox.getBoundingClientRect().top);
    const place = been.findLastIndex(({ top }) => Math.abs(top - shown) < 3);
    const next = been[place + 1];
    return place < 0 || !next ? 0 : now - next.at;
  };
  let before = await frame();
  const begun = before;
  let jump = 0;
  for (;;) {
    const now = await frame();
    times.push(now - before);
    before = now;
    frames += 1;
    if (look && lacking()) { run += 1; lacked += 1; worst = Math.max(worst, run); } else run = 0;
    if (look) behind = Math.max(behind, lag(now));
    const part = (now - begun) / ms;
    if (part >= 1) break;
    if (kind === 'sweep') grid.scrollTop = part * most;
    if (kind === 'drag') grid.scrollTop = (part < 0.5 ? part * 2 : 2 - part * 2) * most;
    if (kind === 'wheel') grid.scrollTop += 120;
    if (kind === 'steps') grid.scrollTop += 30;
    if (kind === 'jumps' && Math.floor(part * 20) !== jump) { jump = Math.floor(part * 20); grid.scrollTop = ((jump * 7919) % 1000) / 1000 * most; }
    if (grid.scrollTop !== been.at(-1).top) been.push({ top: grid.scrollTop, at: now });
  }
  times.sort((a, b) => a - b);
  return { worst, lacked, frames, behind, p95: times[Math.ceil(times.length * 0.95) - 1] };
}, { plan });

const answer = { open_empty_ms: [], open_large_ms: [], search_ms: [] };
for (let turn = 0; turn < TURNS; turn += 1) {
  for (const which of ['empty', 'large']) {
    const { end, took } = await open(asked[which]);
    answer[`open_${which}_ms`].push(took);
    await end();
  }
}
// A second set of settings, in which forty columns are shown.
const wide = join(asked.config, 'forty-columns');
settings(wide, { columns: asked.columns.map((field) => ({ field, width: 110, shown: true })) });
for (const [name, plan] of Object.entries({
  wide_wheel: { kind: 'wheel', ms: 4_000 }, wide_keys: { kind: 'steps', ms: 4_000 }, wide_sweep: { kind: 'sweep', ms: 10_000 },
})) {
  // Looking at every cell of every frame takes time of its own: the frames are timed by themselves.
  for (const look of [true, false]) {
    const { page, end } = await open(asked.large, wide);
    const seen = await scrolled(page, { ...plan, look });
    Object.assign(answer, look ? { [`${name}_blank_run`]: seen.worst } : { [`${name}_frames`]: seen.frames, [`${name}_frame_p95_ms`]: seen.p95 });
    await end();
  }
}
for (const [name, plan] of Object.entries({
  sweep: { kind: 'sweep', ms: 10_000 }, drag: { kind: 'drag', ms: 6_000 }, jumps: { kind: 'jumps', ms: 6_000 }, wheel: { kind: 'wheel', ms: 4_000 },
})) {
  // A window that has just been opened: no row but the first ones is known.
  const { page, end } = await open(asked.large);
  const seen = await scrolled(page, plan);
  answer[`${name}_blank_run`] = seen.worst;
  answer[`${name}_blank`] = seen.lacked;
  answer[`${name}_behind_ms`] = seen.behind;
  answer[`${name}_frames`] = seen.frames;
  answer[`${name}_frame_p95_ms`] = seen.p95;
  await end();
}
{
  const { page, end } = await open(asked.large);
  for (const query of asked.queries) {
    answer.search_ms.push(await page.evaluate(async (query) => {
      const post = (path, request) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
      const begun = performance.now();
      const ids = new Uint32Array(await (await post('/bytes/grid_ids', { query, sort: null })).arrayBuffer());
      await (await post('/api/grid_rows', { ids: [...ids.subarray(0, 40)], columns: ['title', 'artist', 'release', 'isrc', 'language'] })).json();
      return performance.now() - begun;
    }, query));
  }
  await end();
}
await browser.close();
console.log(JSON.stringify(answer));
