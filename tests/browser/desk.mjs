// A desk with a folder of its own, the program on it, and a browser that misses nothing the pages complain of.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const fromUi = createRequire(join(root, 'ui/package.json'));
const { chromium } = fromUi('playwright-core');

/** The machine may be ten times slower than ours: this is how long a condition may take to come true. */
export const PATIENCE = 300_000;
const program = process.env.GRIOT_PROGRAM ?? join(root, 'target/debug/griot');

function found(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch { /* not in this folder */ }
    }
  }
  throw new Error(`${names[0]} is needed (scripts/setup test installs it)`);
}

export class Desk {
  #servers = [];
  #browser;
  /** In the room that a catalogue opens in. */
  constructor(start_room = 'catalogue') {
    this.folder = mkdtempSync(join(tmpdir(), 'griot-desk-'));
    mkdirSync(this.path('config'));
    writeFileSync(this.path('config', 'settings.json'), JSON.stringify({ start_room }));
  }

  path(...names) { return join(this.folder, ...names); }

  get #environment() {
    const { PATH } = process.env;
    return { PATH, HOME: this.folder, GRIOT_CONFIG: this.path('config'), GRIOT_NOW: '2026-12-01T10:00:00Z', TZ: 'Europe/Paris', LC_ALL: 'C.UTF-8' };
  }

  /** Runs `griot` with `--json`; its one document, or its refusal thrown. */
  async griot(...args) {
    const { stdout } = await promisify(execFile)(program, ['--json', ...args], { env: this.#environment, maxBuffer: 1 << 28 });
    return JSON.parse(stdout);
  }

  /** A folder of tones with tags, one file per entry `{ title, artist, album, ... }`. */
  async drive(name, tracks) {
    const folder = this.path(name);
    const { mkdir } = await import('node:fs/promises');
    await mkdir(folder, { recursive: true });
    for (const [at, tags] of tracks.entries()) {
      const said = Object.entries({ track: at + 1, ...tags }).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
      const tone = `sine=frequency=${220 + 40 * at}:sample_rate=44100:duration=2,volume=0.5`;
      await promisify(execFile)(found('ffmpeg'), ['-v', 'error', '-f', 'lavfi', '-i', tone, '-ac', '2', ...said, join(folder, `${at + 1}.flac`)]);
    }
    return folder;
  }

  /** Starts `griot serve`, on a catalogue or on none; a way to open pages of it. */
  async serve(catalogue) {
    const chosen = catalogue ? ['--catalogue', catalogue] : [];
    const server = spawn(program, [...chosen, 'serve', '--ui', join(root, 'ui/dist')], { env: this.#environment, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#servers.push(server);
    const [url] = await new Promise((resolve, reject) => {
      createInterface(server.stdout).once('line', (line) => resolve([line]));
      server.once('exit', (code) => reject(new Error(`griot serve ended with ${code}`)));
    });
    assert.match(url, /^http:\/\/127\.0\.0\.1:/);
    // The token works once; what it is exchanged for is handed from one page to the next.
    let state;
    return async (look = {}) => {
      const page = await this.#page({ ...look, storageState: state });
      await page.goto(state ? new URL(url).origin : url);
      await page.locator('nav button').first().waitFor();
      state = await page.context().storageState();
      return page;
    };
  }

  /** A page of any address, say a storefront's. */
  async open(url, look = {}) {
    const page = await this.#page(look);
    await page.goto(url);
    return page;
  }

  async #page({ lang = 'en', theme = 'light', width = 1440, height = 900, ...more } = {}) {
    this.#browser ??= await chromium.launch({
      executablePath: found('chromium', 'chromium-browser', 'google-chrome'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
    });
    const context = await this.#browser.newContext({
      viewport: { width, height }, locale: lang === 'fr' ? 'fr-FR' : 'en-GB', timezoneId: 'Europe/Paris',
      colorScheme: theme, reducedMotion: 'reduce', ...more,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.complaints = [];
    const note = (what) => page.complaints.push(what);
    page.on('pageerror', (error) => note(`error: ${error}`));
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`); });
    page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`not loaded: ${request.url()}`); });
    await page.exposeFunction('griotNote', note);
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => globalThis.griotNote(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
    });
    return page;
  }

  async close() {
    await this.#browser?.close();
    for (const server of this.#servers) {
      if (server.exitCode !== null) continue;
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits until something holds, as long as a slow machine needs. */
export async function until(what, holds) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    last = await holds();
    if (last) return last;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come to be`);
}

/** The page never complained: no error, no word on the console, nothing that the content policy refused. */
export function isQuiet(page) {
  assert.deepEqual(page.complaints, []);
}
