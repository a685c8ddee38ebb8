// What axe-core finds in a page as it stands.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fromUi } from './desk.mjs';

const source = readFileSync(fromUi.resolve('axe-core/axe.min.js'), 'utf8');

/** No serious and no critical fault; each fault is named with where it stands. */
export async function isAccessible(page, where) {
  // What fades in is judged once it is there.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))).then(() => undefined));
  await page.evaluate(`if (!globalThis.axe) { ${source} }`);
  // It would fetch the style sheets once more, which these pages' policy forbids.
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ['violations'] }));
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where}: ${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
  assert.deepEqual(faults, []);
}
