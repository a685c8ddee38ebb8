// The sheet as one works in it with a keyboard and a spreadsheet beside it.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Desk, isQuiet, until } from './desk.mjs';

const COLUMNS = { title: 3, artist: 4, language: 6, isrc: 8 };
const tracks = ['Kun Fe Ko', 'Denw', 'Saa Magni', 'Djôrôlen', 'N’diya ni', 'Worotan']
  .map((title) => ({ title, artist: 'Oumou Sangaré', album: 'Worotan' }));

let desk, page, catalogue;
before(async () => {
  desk = new Desk();
  catalogue = desk.path('label.griot');
  await desk.griot('init', catalogue, '--label', 'Kora & Cie', '--country', 'FR', '--isrc-prefix', 'FRX76');
  await desk.griot('--catalogue', catalogue, 'import', await desk.drive('drive', tracks));
  page = await (await desk.serve(catalogue))({ permissions: ['clipboard-read', 'clipboard-write'] });
});
after(() => desk.close());
beforeEach(async () => {
  await page.getByText('6 recordings').waitFor();
  await go(0, 'title');
});

const cell = (row, column) => page.locator(`[role=row][aria-rowindex="${row + 2}"] > [aria-colindex="${COLUMNS[column]}"]`);
const says = (row, column, text) => until(`“${text}” in ${column} ${row + 1}`, async () => (await cell(row, column).textContent()).trim() === text);
const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
/** The active cell, reached by keys alone. */
async function go(row, column) {
  await page.getByRole('grid').focus();
  await press('Control+Home', 'Home', ...Array(row).fill('ArrowDown'), ...Array(COLUMNS[column] - COLUMNS.title).fill('ArrowRight'));
}
const stored = async (query, field) =>
  (await desk.griot('--catalogue', catalogue, 'list', query)).rows.map((row) => row[field]);
const undo = async (row, column, text) => { await press('Control+z'); await says(row, column, text); };

test('search finds without accents, and Escape leads back', async () => {
  const box = page.getByRole('textbox', { name: 'Search the catalogue' });
  await press('Control+f');
  await page.keyboard.type('djorolen');
  await page.getByText('1 recording', { exact: true }).waitFor();
  await says(0, 'title', 'Djôrôlen');
  await press('Escape');
  await page.getByText('6 recordings').waitFor();
  await box.fill('isrc:none denw ');
  await page.getByText('1 recording', { exact: true }).waitFor();
  await press('Escape');
  isQuiet(page);
});

test('a cell is edited by keys, undone and done again', async () => {
  await go(1, 'title');
  await press('F2');
  await page.keyboard.type(' kura');
  await press('Enter');
  await says(1, 'title', 'Denw kura');
  assert.deepEqual(await stored('denw', 'title'), ['Denw kura']);
  assert.equal(await page.locator('#active-cell').textContent().then((text) => text.trim()), 'Saa Magni', 'Enter goes down');
  await undo(1, 'title', 'Denw');
  await press('Control+Shift+z');
  await says(1, 'title', 'Denw kura');
  await undo(1, 'title', 'Denw');

  // Typing replaces, Escape keeps.
  await go(1, 'title');
  await page.keyboard.type('Nothing of this');
  await press('Escape');
  await says(1, 'title', 'Denw');
  isQuiet(page);
});

test('a range goes in from a spreadsheet and out to one', async () => {
  await go(2, 'title');
  const block = [['Saa Magni (live)', 'Oumou S.'], ['Un titre\tavec tabulation', 'عيشة رضوان'], ['"Guillemets"', '月下船']];
  const quoted = (text) => (/[\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = `${block.map((line) => line.map(quoted).join('\t')).join('\r\n')}\r\n`;
  const html = `<table>${block.map((line) => `<tr>${line.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`;
  await page.evaluate(([plain, table]) => navigator.clipboard.write([new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([table], { type: 'text/html' }),
  })]), [text, html]);
  await press('Control+v');
  for (const [at, [title, artist]] of block.entries()) {
    await says(2 + at, 'title', title);
    await says(2 + at, 'artist', artist);
  }
  assert.deepEqual(await stored('artist:"月下船"', 'title'), ['"Guillemets"']);

  // What was pasted is chosen: out it goes again, and one undo takes all of it back.
  await press('Control+c');
  const out = await until('the copy', async () => (await page.evaluate(() => navigator.clipboard.readText())).includes('Oumou S.\n')
    && page.evaluate(() => navigator.clipboard.readText()));
  assert.equal(out, block.map((line) => line.map((one) => (/\t|^"/.test(one) ? quoted(one) : one)).join('\t')).join('\n'));
  await undo(2, 'title', 'Saa Magni');
  await says(4, 'artist', 'Oumou Sangaré');
  isQuiet(page);
});

test('a paste that does not fit changes nothing and says why', async () => {
  await go(4, 'title');
  await page.evaluate(() => navigator.clipboard.writeText('a\tb\nc'));
  await press('Control+v');
  await page.getByRole('alert').filter({ hasText: 'Line 2 has 1 column where the first has 2.' }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText('a\nb\nc'));
  await press('Control+v');
  await page.getByRole('alert').filter({ hasText: '3 lines do not fit' }).waitFor();
  assert.deepEqual(await stored('', 'title').then((titles) => titles.toSorted()), tracks.map(({ title }) => title).toSorted());
  isQuiet(page);
});

test('fill down', async () => {
  await go(0, 'language');
  await page.keyboard.type('bam');
  await press('Enter');
  await says(0, 'language', 'bam');
  await go(0, 'language');
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await says(3, 'language', 'bam');
  assert.equal((await stored('language:bam', 'title')).length, 4);
  await undo(3, 'language', '–');
  await says(0, 'language', 'bam');
  await undo(0, 'language', '–');
  isQuiet(page);
});

test('a wrong ISRC stays as a draft, marked, and a right one is marked no more', async () => {
  await go(5, 'isrc');
  await page.keyboard.type('FR-X76-26-0001');
  await press('Enter');
  await page.getByRole('status').filter({ hasText: 'One code is not valid; it is kept and marked.' }).waitFor();
  await until('the mark', async () => (await cell(5, 'isrc').getAttribute('aria-invalid')) === 'true');
  assert.match(await cell(5, 'isrc').textContent(), /FR-?X76-?26-?0001/);
  await go(5, 'isrc');
  const field = page.locator('aside').getByRole('textbox', { name: 'ISRC' });
  await until('the mark on the card', async () => (await field.getAttribute('aria-invalid')) === 'true');
  await page.locator('nav').first().getByRole('button', { name: 'Checks' }).click();
  await page.getByRole('button', { name: 'ISRC that is not valid' }).click();
  await page.locator('main .list li').filter({ hasText: 'Worotan' }).getByRole('button').first().click();
  await page.locator('#active-cell').waitFor();
  await go(5, 'isrc');
  await page.keyboard.type('FR-X76-26-00018');
  await press('Enter');
  await until('no mark', async () => (await cell(5, 'isrc').getAttribute('aria-invalid')) === null);
  assert.deepEqual(await stored('isrc:FRX762600018', 'title'), ['Worotan']);
  isQuiet(page);
});

test('what another program changes is seen at once', async () => {
  await desk.griot('--catalogue', catalogue, 'set', 'denw', 'title=Denw (by a script)');
  await says(1, 'title', 'Denw (by a script)');
  isQuiet(page);
});
