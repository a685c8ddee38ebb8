// Asks `griot serve` one question after the other and prints the milliseconds of each as JSON.
// `node search.mjs '{"griot", "config", "catalogue", "queries", "ui"}'`
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const asked = JSON.parse(process.argv[2]);
const server = spawn(asked.griot, ['--catalogue', asked.catalogue, 'serve', '--ui', asked.ui], {
  env: { ...process.env, GRIOT_CONFIG: asked.config, GRIOT_NOW: '2026-12-01T10:00:00Z' }, stdio: ['ignore', 'pipe', 'ignore'],
});
const url = await new Promise((resolve) => createInterface(server.stdout).once('line', (line) => resolve(new URL(line.trim()))));
// The address works once; the cookie that it gives goes on.
const first = await fetch(url, { redirect: 'manual' });
const cookie = first.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
const call = async (path, request) => {
  const answer = await fetch(new URL(path, url.origin), {
    method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: url.origin }, body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
};
// As the window opens: all ids in order.
await call('/bytes/grid_ids', { query: '', sort: null });
const times = [];
for (const query of asked.queries) {
  const begun = performance.now();
  await call('/api/list', { query, limit: 100 });
  times.push(performance.now() - begun);
}
console.log(JSON.stringify(times));
server.kill();
