// What is there twice, side by side, and codes that are given once: by mouse and by keys, in both languages and lights.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, until } from './desk.mjs';

let desk, label, visit;
before(async () => {
  desk = new Desk();
  label = desk.path('label.griot');
  await desk.griot('example', label);
  visit = await desk.serve(label);
});
after(() => desk.close());

const room = (page, at) => page.locator('nav').first().getByRole('button').nth(at).click();
const groups = (page) => page.locator('main nav .group');
const sides = (page) => page.getByRole('article');
async function duplicates(page) {
  await room(page, 3);
  await page.locator('main .pages button').nth(1).click();
  await groups(page).first().waitFor();
}
const shut = async (page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

for (const look of [{ lang: 'en', theme: 'light' }, { lang: 'fr', theme: 'dark' }]) {
  test(`duplicates and ISRCs, ${look.lang} ${look.theme}`, async () => {
    const page = await visit(look);
    await page.locator('#active-cell').waitFor();
    await duplicates(page);
    await until('both waves', async () => (await page.locator('article canvas').count()) === 2);
    await isAccessible(page, 'two recordings');
    await page.keyboard.press('m');
    await page.getByRole('dialog').waitFor();
    await isAccessible(page, 'the question which one is kept');
    await shut(page);
    await page.locator('main .kinds button').nth(1).click();
    await until('parties', async () => (await sides(page).first().innerText()).includes('Man Zab'));
    await isAccessible(page, 'two parties');
    await room(page, 1);
    await page.locator('#active-cell').click();
    await page.keyboard.press('Control+a');
    for (const [at, inside] of [[0, 'li'], [1, 'table']]) {
      await page.getByRole('button', { name: 'ISRC', exact: true }).click();
      await page.getByRole('menuitem').nth(at).click();
      await page.locator(`dialog ${inside}`).first().waitFor();
      await isAccessible(page, `ISRC, ${inside}`);
      await shut(page);
    }
    isQuiet(page);
    await page.context().close();
  });
}

test('two become one by keys, and two again', async () => {
  const page = await visit();
  await page.locator('#active-cell').waitFor();
  await duplicates(page);
  const before = await groups(page).count();
  await page.keyboard.press('ArrowDown');
  await until('the second group', async () => (await groups(page).nth(1).getAttribute('aria-current')) === 'true');
  const title = await groups(page).nth(1).locator('bdi').innerText();
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Keep A' }).click();
  await until('one group less', async () => (await groups(page).count()) === before - 1);
  const rows = async () => (await desk.griot('--catalogue', label, 'list', `title:"${title}"`)).total;
  assert.equal(await rows(), 1);
  await page.keyboard.press('Control+z');
  await until('the group again', async () => (await groups(page).count()) === before);
  assert.equal(await rows(), 2);
  // Different is remembered, and undone as well.
  await page.keyboard.press('d');
  await until('one group less', async () => (await groups(page).count()) === before - 1);
  await page.keyboard.press('Control+z');
  await until('the group again', async () => (await groups(page).count()) === before);
  isQuiet(page);
  await page.context().close();
});

test('codes are given as they were shown, and a copy gives none before it is told which', async () => {
  const copy = desk.path('copy.griot');
  const { cp } = await import('node:fs/promises');
  await cp(label, copy, { recursive: true });
  const page = await (await desk.serve(copy))();
  await page.locator('#active-cell').click();
  await page.keyboard.press('Control+a');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'ISRC', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Give ISRCs' }).click();
  const give = dialog.getByRole('button', { name: /Give \d+ ISRCs/ });
  await dialog.getByText('This catalogue is a copy').waitFor();
  assert.equal(await give.isDisabled(), true);
  await dialog.getByRole('textbox', { name: 'Next' }).fill('700');
  await dialog.getByRole('button', { name: 'This one comes next' }).click();
  await dialog.getByText('get FR-X76-26-00700 to').waitFor();
  await give.click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('ISRCs are given, FR-X76-26-00700').waitFor();
  const given = await desk.griot('--catalogue', copy, 'isrc', 'register');
  assert.equal(given.rows.filter((row) => row.state === 'given').length, 4);
  isQuiet(page);
  await page.context().close();
});
