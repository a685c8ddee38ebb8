// Rows come, go and move while somebody works in the sheet: what is typed goes where it was meant to go.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Desk, isQuiet, until } from './desk.mjs';

const COLUMNS = { title: 3, artist: 4, language: 6 };
const titles = ['Abaraka', 'Bamako', 'Ciré', 'Denw', 'Element', 'Fasa', 'Griot', 'Hakili', 'Iyo', 'Jarabi', 'Kaira', 'Lolo'];

let desk, base, page, catalogue, visits = 0;
before(async () => {
  desk = new Desk();
  base = desk.path('base.griot');
  await desk.griot('init', base, '--label', 'Kora & Cie', '--country', 'FR', '--isrc-prefix', 'FRX76');
  const drive = await desk.drive('drive', titles.map((title) => ({ title, artist: 'Toumani', album: 'Kaira' })));
  await desk.griot('--catalogue', base, 'import', drive);
});
after(() => desk.close());

/** A fresh copy of the catalogue on a low screen; `changes` are made before it is shown. */
async function sitDown(changes = []) {
  catalogue = desk.path(`work-${++visits}.griot`);
  cpSync(base, catalogue, { recursive: true });
  for (const change of changes) await set(...change);
  page = await (await desk.serve(catalogue))({ height: 420, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('12 recordings').waitFor();
  await page.locator('#active-cell').waitFor();
}
async function getUp() {
  isQuiet(page);
  await page.context().close();
}
/** As another program would: these changes to the recording of this title. */
const set = (title, ...changes) => desk.griot('--catalogue', catalogue, 'set', `title:"${title}"`, ...changes);
const stored = async (query, field) =>
  (await desk.griot('--catalogue', catalogue, 'list', query)).rows.map((row) => row[field]);
const same = (actual, expected) => assert.deepEqual(actual.toSorted(), expected.toSorted());
const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
const grid = () => page.getByRole('grid');
const box = () => page.getByRole('textbox', { name: 'Search the catalogue' });
const cell = (row, column) => page.locator(`[role=row][aria-rowindex="${row + 2}"] > [aria-colindex="${COLUMNS[column]}"]`);
const says = (row, column, text) => until(`“${text}” in ${column} ${row + 1}`, async () => (await cell(row, column).textContent({ timeout: 1000 }).catch(() => '')).trim() === text);
const go = async (row, column) => {
  await grid().focus();
  await press('Control+Home', 'Home', ...Array(row).fill('ArrowDown'), ...Array(COLUMNS[column] - COLUMNS.title).fill('ArrowRight'));
};
const byTitle = async () => {
  await page.locator('[role=columnheader][aria-colindex="3"]').click();
  await page.getByText('Sorted by Title').waitFor();
};
const count = (words) => page.locator('.gfoot').getByText(words, { exact: true }).waitFor();
async function search(words, found) {
  await press('Control+f');
  await page.keyboard.type(words);
  await count(found);
}

for (const [how, first] of [['while the artist is being typed', 'New Ar'], ['before its first letter', '']]) {
  test(`a row that leaves the answer ${how} is still the one that is written to`, async () => {
    await sitDown([['denw', 'title=Zzq 1'], ['fasa', 'title=Zzq 2'], ['griot', 'title=Zzq 3'], ['iyo', 'title=Zzq 4']]);
    await search('title:zzq ', '4 recordings');
    await go(2, 'title');
    await press('F2', 'Control+a');
    await page.keyboard.type('Corrected');
    await press('Tab');
    if (first) await page.keyboard.type(first);
    await until('the refresh', async () => (await page.locator('.gfoot').textContent()).includes('3 recordings') || (await cell(2, 'title').textContent()).trim() === 'Corrected');
    await page.keyboard.type('New Artist'.slice(first.length));
    await press('Enter');
    await until('the artist', async () => (await stored('', 'artist')).includes('New Artist'));
    assert.deepEqual(await stored('artist:"New Artist"', 'title'), ['Corrected']);
    await count('3 recordings');
    await getUp();
  });
}

test('the search box keeps the focus when results come back', async () => {
  await sitDown();
  await search('kaira ', '12 recordings');
  await press('ArrowDown');
  await until('the sheet', () => grid().evaluate((node) => node === document.activeElement));
  await press('Control+f', 'Control+a');
  await page.keyboard.type('baX');
  await page.getByRole('heading', { name: 'Nothing answers this search' }).waitFor();
  await press('Backspace');
  await count('1 recording');
  await until('the rows', async () => (await page.locator('#active-cell').count()) > 0);
  await page.keyboard.type('mako');
  assert.equal(await box().inputValue(), 'bamako');
  await press('Enter');
  await until('the sheet', () => grid().evaluate((node) => node === document.activeElement));
  same(await stored('', 'title'), titles);
  await getUp();
});

test('sorting by keys and by name; what is chosen says so', async () => {
  await sitDown();
  const header = page.locator('[role=columnheader][aria-colindex="3"]');
  await go(0, 'title');
  await press('Alt+ArrowDown');
  await says(0, 'title', 'Lolo');
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  await press('Alt+ArrowUp');
  await says(0, 'title', 'Abaraka');
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  await press('Control+k');
  await page.keyboard.type('sort by this');
  await press('Enter');
  await until('last first', async () => (await header.getAttribute('aria-sort')) === 'descending');
  await grid().focus();
  await press('Alt+ArrowDown');
  await until('the usual order', async () => (await header.getAttribute('aria-sort')) === 'none');
  await go(1, 'title');
  await press('Shift+ArrowDown', 'Shift+ArrowRight');
  const chosen = await page.locator('[role=gridcell][aria-selected=true]').evaluateAll((cells) => cells.map((one) => `${one.parentElement.ariaRowIndex}/${one.ariaColIndex}`));
  same(chosen, ['3/3', '3/4', '4/3', '4/4']);
  await getUp();
});

test('a row that moves into what is chosen is not emptied with it', async () => {
  await sitDown();
  await byTitle();
  await go(1, 'title');
  await press('Shift+ArrowDown', 'Shift+ArrowDown');
  await page.getByText('3 cells selected').waitFor();
  await set('lolo', 'title=Bamako again');
  await says(2, 'title', 'Bamako again');
  await press('Delete');
  await until('an empty title', async () => (await stored('title:none', 'title')).length > 0);
  same((await stored('', 'title')).filter(Boolean), [...titles.filter((title) => !['Denw', 'Lolo'].includes(title)), 'Bamako again']);
  await getUp();
});

test('a question that is being answered keeps to what was chosen when it was put', async () => {
  await sitDown();
  await byTitle();
  // Many at once: Bamako and Ciré.
  await go(1, 'artist');
  await press('Shift+ArrowDown', 'Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Value').fill('Orchestra');
  await set('lolo', 'title=Bamako again');
  await says(2, 'title', 'Bamako again');
  await dialog.getByRole('button', { name: 'Change 2 recordings' }).click();
  await dialog.waitFor({ state: 'detached' });
  same(await stored('artist:orchestra', 'title'), ['Bamako', 'Ciré']);
  // A paste that asks first: two lines onto the three that are chosen, Element and what follows it.
  await says(1, 'artist', 'Orchestra');
  await go(5, 'artist');
  await says(5, 'title', 'Element');
  await press('Shift+ArrowDown', 'Shift+ArrowDown');
  await page.evaluate(() => navigator.clipboard.writeText('One\nTwo'));
  await press('Control+v');
  await dialog.waitFor();
  await set('hakili', 'title=Abacus');
  await says(0, 'title', 'Abacus');
  await dialog.getByRole('button', { name: 'Paste 2 cells' }).click();
  await until('the paste', async () => (await stored('artist:one', 'title')).length > 0);
  assert.deepEqual([await stored('artist:one', 'title'), await stored('artist:two', 'title')], [['Element'], ['Fasa']]);
  await getUp();
});

test('a code is taken as it was typed, or picked; it is never guessed', async () => {
  await sitDown();
  for (const [row, typed, keys, code] of [[0, 'bas', [], 'bas'], [1, 'men', [], 'men'], [2, 'Bambara', [], 'bam'], [3, 'bamb', ['ArrowDown'], 'bam'], [4, 'BAM', [], 'bam']]) {
    await go(row, 'language');
    await page.keyboard.type(typed);
    await press(...keys, 'Enter');
    await says(row, 'language', code);
  }
  await getUp();
});

test('another view begins at its top', async () => {
  await sitDown([['lolo', 'language=bam'], ['kaira', 'language=bam']]);
  await go(0, 'title');
  await press('Control+End');
  await until('the end', () => grid().evaluate((node) => node.scrollTop > 0));
  await page.getByRole('button', { name: 'No language' }).click();
  await count('10 recordings');
  await until('the top', async () => (await page.locator('#active-cell').count()) === 1 && (await grid().evaluate((node) => node.scrollTop)) === 0);
  await getUp();
});

test('the card keeps the hand, and text keeps its own Ctrl+Y', async () => {
  await sitDown();
  await go(1, 'title');
  const field = page.locator('aside').getByRole('textbox', { name: 'Title', exact: true });
  await until('the card', async () => (await field.inputValue({ timeout: 1000 }).catch(() => '')) === 'Bamako');
  await field.fill('Bamako, la nuit');
  await press('Enter');
  await says(1, 'title', 'Bamako, la nuit');
  await until('the field', async () => (await field.inputValue()) === 'Bamako, la nuit');
  assert.ok(await field.evaluate((node) => node === document.activeElement));
  await grid().focus();
  await press('Control+z');
  await says(1, 'title', 'Bamako');
  await box().focus();
  await press('Control+y');
  // What is asked next is answered next: nothing was done again before it.
  await page.keyboard.type('bamako');
  await count('1 recording');
  assert.deepEqual(await stored('bamako', 'title'), ['Bamako']);
  await press('Escape');
  await count('12 recordings');
  await getUp();
});

test('what was done is named with its figures, and the way back is named as such', async () => {
  await sitDown();
  await go(1, 'artist');
  await press('Shift+ArrowDown', 'Delete');
  await says(2, 'artist', '–');
  await page.getByRole('button', { name: 'Undo: clearing of cells of 2 recordings' }).waitFor();
  await press('Control+z');
  await says(2, 'artist', 'Toumani');
  await page.getByRole('button', { name: 'Redo: clearing of cells of 2 recordings' }).waitFor();
  await go(1, 'artist');
  await page.locator('aside').getByRole('tab', { name: 'History' }).click();
  const entries = page.locator('aside ol li .b');
  await until('the history', async () => (await entries.count()) >= 2);
  assert.deepEqual((await entries.allTextContents()).slice(0, 2), ['Undone: clearing of cells of 2 recordings', 'clearing of cells of 2 recordings']);
  assert.doesNotMatch(await page.locator('body').innerText(), /\{\s*\$/);
  await getUp();
});

test('tags are compared once, and what was shown is what is written', async () => {
  await sitDown([['bamako', 'title=Bamako I'], ['ciré', 'title=Ciré I'], ['denw', 'title=Denw I']]);
  let asked = 0;
  page.on('request', (request) => { if (request.url().endsWith('/api/tags_diff')) asked += 1; });
  await byTitle();
  await go(1, 'title');
  await press('Shift+ArrowDown', 'Control+s');
  const dialog = page.getByRole('dialog');
  const go2 = dialog.getByRole('button', { name: 'Write to 2 files' });
  await go2.waitFor();
  const before = asked;
  // Another row moves in between: it was not shown.
  await set('lolo', 'title=Bamako II');
  await says(2, 'title', 'Bamako II');
  assert.equal(asked, before);
  await go2.click();
  await dialog.waitFor({ state: 'detached' });
  await until('the tags', async () => (await desk.griot('--catalogue', catalogue, 'tags', 'diff', '')).rows.filter((row) => row.changes.length > 0).length === 2);
  const left = (await desk.griot('--catalogue', catalogue, 'tags', 'diff', '')).rows.flatMap((row) => row.changes.flatMap((change) => change.to));
  same(left, ['Denw I', 'Bamako II']);
  await getUp();
});
