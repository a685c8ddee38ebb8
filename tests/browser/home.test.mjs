// The first room says what waits and leads there; a check is looked at, switched, allowed and mends; columns come in sets.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, until } from './desk.mjs';

let desk, label;
const zalgo = `Z${'\u0351'.repeat(60)}algo`;
before(async () => {
  desk = new Desk('home');
  label = desk.path('label.griot');
  await desk.griot('init', label, '--label', 'Kora & Cie', '--country', 'FR', '--isrc-prefix', 'FRX76');
  const tracks = ['Kun Fe Ko', 'Ambowdi', 'Djarabi'].map((title) => ({ title, artist: 'Sira Kouyaté', album: 'Rue Cavé' }));
  await desk.griot('--catalogue', label, 'import', await desk.drive('drive', tracks));
  const set = (query, change) => desk.griot('--catalogue', label, 'set', query, change);
  await set('Kun', `title=${zalgo}`);
  await set('Ambowdi', 'language=Kabyle');
  await set('Djarabi', 'artist=Оumou \u202eSangaré');
  await desk.griot('--catalogue', label, 'set', 'Rue', 'date=2026-12-18', '--of', 'release');
});
after(() => desk.close());

test('home leads to a check, which is switched, allowed and mends', async () => {
  const visit = await desk.serve(label);
  const page = await visit();
  const rail = page.locator('nav').first().getByRole('button');
  const main = page.locator('main');
  await main.locator('ol li').first().waitFor();
  await isAccessible(page, 'home');
  await main.getByRole('heading', { name: /Rue Cavé comes out/ }).waitFor();
  // A release that comes out leads to its recordings.
  await main.getByRole('button', { name: /^Open it – .*Rue Cavé/ }).click();
  await until('the three of it', async () => (await page.getByRole('grid').getAttribute('aria-rowcount')) === '4');
  // Sixty marks on a letter do not spill out of their row.
  const [cell, row] = await page.evaluate(() => {
    const cell = [...document.querySelectorAll('[role=gridcell]')].find((one) => one.textContent?.includes('algo'));
    const row = cell?.closest('[role=row]');
    return [cell, row].map((one) => ({ height: one?.getBoundingClientRect().height, clip: one && getComputedStyle(one).overflowY }));
  });
  assert.ok(cell.height <= 48 && row.height <= 48, JSON.stringify([cell, row]));
  assert.ok([cell.clip, row.clip].some((clip) => clip !== 'visible'), 'what is piled up is cut off');

  await rail.nth(0).click();
  await main.getByRole('button', { name: /^Mend… – Language without its code/ }).click();
  const found = main.getByRole('region', { name: 'Language without its code' });
  await found.getByText('“Kabyle” is no language code').waitFor();
  await isAccessible(page, 'a check');
  await found.getByRole('button', { name: 'Mend…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('cell', { name: 'kab', exact: true }).waitFor();
  await isAccessible(page, 'what would be mended');
  await dialog.getByRole('button', { name: 'Mend it' }).click();
  await found.getByText('This check finds nothing here.').waitFor();
  await page.keyboard.press('Control+z');
  await found.getByText('“Kabyle” is no language code').waitFor();

  // It is all right, with a reason; it can count again.
  await found.getByRole('button', { name: 'This is all right…' }).click();
  await found.getByLabel('Why is it all right?').fill('as printed');
  await page.keyboard.press('Enter');
  await found.getByRole('button', { name: '1 all right' }).click();
  await found.getByText('All right: as printed').waitFor();
  await found.getByRole('button', { name: 'Let it count again' }).click();
  await until('it counts again', async () => (await main.getByRole('navigation').getByRole('button', { name: /Language without its code/ }).textContent())?.includes('1'));

  // What is switched off is neither here nor in the first room.
  await main.getByRole('navigation').getByRole('button', { name: 'Letters in disguise' }).click();
  await main.getByRole('region', { name: 'Letters in disguise' }).getByLabel('Weight').selectOption('off');
  await main.getByText('Switched off').first().waitFor();
  await rail.nth(0).click();
  await main.locator('ol li').first().waitFor();
  await main.getByRole('heading', { name: /Text turned around/ }).waitFor();
  assert.equal(await main.getByRole('heading', { name: /Letters in disguise/ }).count(), 0);
  assert.ok(!(await main.innerText()).includes('\u202e'));
  isQuiet(page);
});

test('columns come in sets, which are remembered', async () => {
  const visit = await desk.serve(label);
  const page = await visit();
  const heads = async () => page.getByRole('columnheader').allInnerTexts();
  await page.getByRole('button', { name: 'Catalogue' }).click();
  await page.getByRole('grid').getByRole('gridcell').first().waitFor();
  const sets = page.getByRole('button', { name: 'Sets of columns' });
  await sets.click();
  await isAccessible(page, 'the sets of columns');
  await page.getByRole('menuitemcheckbox', { name: 'Field notes' }).click();
  await until('field notes', async () => (await heads()).some((head) => /Recordist/i.test(head)));
  await sets.click();
  await page.getByRole('menuitem', { name: 'Keep these columns' }).click();
  await page.getByLabel('Name of the set').fill('Kéla');
  await page.keyboard.press('Enter');
  await until('its name', async () => (await sets.innerText()).includes('Kéla'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('columns: rights');
  await page.keyboard.press('Enter');
  await until('rights', async () => (await heads()).some((head) => /ISWC/i.test(head)));
  const again = await visit();
  await again.getByRole('button', { name: 'Catalogue' }).click();
  await until('the last set', async () => (await again.getByRole('button', { name: 'Sets of columns' }).innerText()).includes('Rights'));
  await again.getByRole('button', { name: 'Sets of columns' }).click();
  await again.getByRole('menuitemcheckbox', { name: 'Kéla' }).click();
  await until('one’s own', async () => (await again.getByRole('columnheader').allInnerTexts()).some((head) => /Recordist/i.test(head)));
  await again.getByRole('button', { name: 'Sets of columns' }).click();
  await again.getByRole('menuitem', { name: 'Remove Kéla' }).click();
  await until('no set', async () => (await again.getByRole('button', { name: 'Sets of columns' }).innerText()).includes('Own columns'));
  const kept = await desk.griot('--catalogue', label, 'list', '--columns', 'rights');
  assert.ok('iswc' in kept.rows[0]);
  isQuiet(page);
  isQuiet(again);
});
