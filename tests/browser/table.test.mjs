// The catalogue goes out into a spreadsheet, is changed there, and comes in again.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, until } from './desk.mjs';

const tracks = ['Kun Fe Ko', 'Denw', 'Saa Magni'].map((title) => ({ title, artist: 'Oumou Sangaré', album: 'Worotan' }));
let desk, page, catalogue;
before(async () => {
  desk = new Desk();
  catalogue = desk.path('label.griot');
  await desk.griot('init', catalogue, '--label', 'Kora & Cie', '--country', 'FR', '--isrc-prefix', 'FRX76');
  await desk.griot('--catalogue', catalogue, 'import', await desk.drive('drive', tracks));
  page = await (await desk.serve(catalogue))();
  await page.getByText('3 recordings').waitFor();
});
after(() => desk.close());

const dialog = () => page.getByRole('dialog');
const stored = async (field) => (await desk.griot('--catalogue', catalogue, 'list', '')).rows.map((row) => row[field]);
/** Every action stands in the palette. */
async function act(words) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await dialog().getByRole('textbox', { name: 'File' }).waitFor();
}
async function look(path) {
  await dialog().getByRole('textbox', { name: 'File' }).fill(path);
  await page.keyboard.press('Enter');
}

test('columns are chosen and written, edited, previewed, taken in and undone at once', async () => {
  const path = desk.path('sheet.csv');
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  await page.getByRole('menuitem', { name: 'Write a spreadsheet' }).click();
  await dialog().getByRole('textbox', { name: 'File' }).fill(path);
  await dialog().getByRole('button', { name: 'none', exact: true }).click();
  for (const name of ['Title', 'ISRC', 'Language']) await dialog().getByRole('checkbox', { name, exact: true }).check();
  await isAccessible(page, 'writing a spreadsheet');
  await dialog().getByRole('button', { name: 'Write', exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });

  const [head, ...rows] = readFileSync(path, 'utf8').trim().split('\r\n');
  assert.match(head, /^uid,Title,ISRC,Language$/);
  const edited = rows.map((row) => row.replace('Denw,,', 'Denw kura,FR-X76-26-7,').replace(/,$/, ',bam'));
  writeFileSync(path, [head, ...edited, 'nobody,Nothing,,'].join('\r\n'));

  await act('take in');
  await look(path);
  await dialog().getByText('3 of 4 rows are known.').waitFor();
  await dialog().getByText('Nothing in this catalogue has the Griot number nobody.').waitFor();
  await isAccessible(page, 'problems of a spreadsheet');
  await dialog().getByText('most likely FRX762600007').waitFor();
  await dialog().getByRole('checkbox', { name: 'Take what ruined codes most likely were' }).check();
  await dialog().getByRole('tab', { name: 'Changes (5)' }).click();
  await dialog().getByRole('cell', { name: 'FR-X76-26-00007' }).waitFor();
  await isAccessible(page, 'changes of a spreadsheet');
  assert.deepEqual(await stored('isrc'), [null, null, null], 'a preview changes nothing');

  await dialog().getByRole('button', { name: 'Take in 5 changes' }).click();
  await dialog().waitFor({ state: 'hidden' });
  await page.getByRole('status').filter({ hasText: '5 cells changed.' }).waitFor();
  assert.deepEqual((await stored('isrc')).filter(Boolean), ['FRX762600007']);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+z');
  await until('the old titles', async () => (await stored('title')).includes('Denw'));
  assert.deepEqual(await stored('isrc'), [null, null, null]);
  isQuiet(page);
});

test('headings are mapped by hand, and the mapping is kept', async () => {
  const path = desk.path('old.csv');
  writeFileSync(path, 'Nummer;Morceau;Qui;Prix\r\n1;Denw;Oumou Sangare;12,50\r\n');
  await act('take in');
  await look(path);
  await dialog().getByText('0 of 1 rows are known.').waitFor();
  await dialog().getByRole('tab', { name: 'Columns (4)' }).click();
  await dialog().getByRole('combobox', { name: 'What “Qui” means' }).selectOption('artist');
  await dialog().getByText('1 of 1 rows are known.').waitFor();
  await dialog().getByRole('combobox', { name: 'What “Prix” means' }).selectOption('comment');
  await dialog().getByRole('tab', { name: 'Changes (2)' }).waitFor();
  await dialog().getByRole('textbox', { name: 'Name for these columns' }).fill('Our old list');
  await dialog().getByRole('button', { name: 'Keep', exact: true }).click();
  await isAccessible(page, 'columns of a spreadsheet');
  await dialog().getByRole('combobox', { name: 'Mapping' }).selectOption('Our old list');
  await dialog().getByRole('tab', { name: 'Changes (2)' }).waitFor();
  await page.keyboard.press('Escape');
  const kept = await desk.griot('--catalogue', catalogue, 'table', 'import', path, '--mapping', 'Our old list');
  assert.deepEqual(kept.columns.map(({ field }) => field), ['', 'title', 'artist', 'comment']);
  assert.equal(kept.cells, 2);
  isQuiet(page);
});

test('what cannot be read is said where it was asked', async () => {
  const path = desk.path('page.xlsx');
  writeFileSync(path, '<html></html>');
  await act('take in');
  await look(path);
  await dialog().getByRole('alert').filter({ hasText: 'is a web page' }).waitFor();
  await page.keyboard.press('Escape');
  isQuiet(page);
});
