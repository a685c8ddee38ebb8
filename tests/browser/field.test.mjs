// A field tape in the card: credits, places on the map, works and their words, by keys and by hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, until } from './desk.mjs';

let desk, page, catalogue, uid;
before(async () => {
  desk = new Desk();
  catalogue = desk.path('label.griot');
  await desk.griot('init', catalogue, '--label', 'Kora & Cie');
  await desk.griot('--catalogue', catalogue, 'import', await desk.drive('drive', [{ title: 'Fasa', artist: 'Kéla', album: '1977' }]));
  await on('set', '', 'place=Kela', 'recorded=1977-03', 'accessdelay=50');
  await on('place', 'add', 'Mali', '--country', 'ML', '--at', '17, -4');
  await on('place', 'add', 'Kéla', '--in', 'Mali', '--at', '11.8939, -8.4294', '--also', 'ߞߋߟߊ [nqo]');
  uid = (await on('list', '')).rows[0].uid;
  page = await (await desk.serve(catalogue))();
  await page.getByRole('gridcell', { name: 'Fasa' }).click();
});
after(() => desk.close());

const on = (...args) => desk.griot('--catalogue', catalogue, ...args);
const tab = (name) => page.getByRole('tab', { name }).click();
const side = () => page.getByRole('complementary');
const credits = async () => (await on('credits', uid)).rows.map((row) => `${row.role} ${row.name} ${row.instrument ?? ''}`.trim());
const become = (what, wanted) => until(what, async () => JSON.stringify(await credits()) === JSON.stringify(wanted));

test('credits are added with what the lists offer, ordered by keys and by hand, and undone', async () => {
  await tab('Credits');
  for (const [name, typed] of [['Bala Diabaté', 'ߓߊߟߊ'], ['Sira Kouyaté', 'kora']]) {
    await side().getByRole('button', { name: 'Add a credit' }).click();
    await page.getByRole('combobox', { name: 'Person or group' }).fill(name);
    await page.getByRole('combobox', { name: 'Role' }).fill('instrumental');
    await page.getByRole('combobox', { name: 'Role' }).fill('performer');
    await page.getByRole('combobox', { name: 'Instrument' }).fill(typed);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the offer is taken', async () => (await page.getByRole('option').count()) === 0);
    await isAccessible(page, 'a credit being written');
    await side().getByRole('button', { name: 'Save' }).click();
    await side().getByRole('button', { name: new RegExp(name) }).waitFor();
  }
  await become('two credits', ['performer Bala Diabaté balafon', 'performer Sira Kouyaté kora']);
  await side().getByRole('button', { name: /Sira/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await become('moved by keys', ['performer Sira Kouyaté kora', 'performer Bala Diabaté balafon']);
  await until('both stand in the card', async () => /Sira[^]*Bala/.test(await side().textContent()));
  await side().getByRole('button', { name: /Bala/ }).dragTo(side().getByRole('button', { name: /Sira/ }));
  await become('moved by hand', ['performer Bala Diabaté balafon', 'performer Sira Kouyaté kora']);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+z');
  await become('one step back', ['performer Sira Kouyaté kora', 'performer Bala Diabaté balafon']);
  isQuiet(page);
});

test('a recording is put at a place, and found from the map', async () => {
  await tab('Notes');
  await side().getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('combobox', { name: 'Place in the tree' }).fill('ߞߋߟߊ');
  await page.getByRole('option', { name: /Kéla/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const link = side().getByRole('button', { name: 'Mali › Kéla' });
  await link.waitFor();
  await until('it opens half a century later', async () => (await side().textContent()).includes('2027-03-31'));
  await isAccessible(page, 'field notes');
  await link.click();
  const tree = page.getByRole('tree');
  await tree.getByRole('treeitem', { name: /Kéla/ }).waitFor();
  assert.equal(await page.locator('.map circle').count(), 2);
  await isAccessible(page, 'places');
  await tree.getByRole('treeitem', { name: /Kéla/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await until('Mali is closed', async () => (await tree.getByRole('treeitem').count()) === 1);
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'Fasa' }).waitFor();
  assert.match(await page.getByRole('textbox', { name: 'Search the catalogue' }).inputValue() + await page.locator('header').first().textContent(), /Mali/);
  isQuiet(page);
});

test('works are added with their words', async () => {
  await tab('Works');
  await page.getByRole('combobox', { name: 'Add a work' }).fill('Fasa');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('traditional');
  await until('it is traditional', async () => (await on('works', uid)).rows[0]?.kind === 'traditional');
  await side().getByRole('button', { name: 'Add words' }).first().click();
  await page.getByRole('textbox', { name: 'Words' }).fill('ߒ ߓߊ߫ ߌ ߝߊߛߊ');
  await isAccessible(page, 'words being written');
  await side().getByRole('button', { name: 'Save' }).click();
  const { uid: work } = (await on('works', uid)).rows[0];
  await until('the words are kept', async () => (await on('lyrics', work)).rows[0]?.dir === 'rtl');
  isQuiet(page);
});
