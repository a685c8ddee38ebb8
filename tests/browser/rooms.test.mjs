// Every room as a person sees it, in both languages and both lights: usable by all, and without a complaint.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, PATIENCE, until } from './desk.mjs';

let desk, label;
before(async () => {
  desk = new Desk();
  label = desk.path('label.griot');
});
after(() => desk.close());

const looks = ['en', 'fr'].flatMap((lang) => ['light', 'dark'].map((theme) => ({ lang, theme })));
const named = ({ lang, theme }) => `${lang} ${theme}`;

test('an empty window opens the example', async () => {
  const visit = await desk.serve();
  for (const look of looks) {
    const page = await visit(look);
    await page.getByRole('heading', { name: look.lang === 'fr' ? 'Déposez un dossier' : 'Drop a folder' }).waitFor();
    await isAccessible(page, `start, ${named(look)}`);
    isQuiet(page);
    await page.context().close();
  }
  const page = await visit();
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('dialog').waitFor();
  await isAccessible(page, 'the question where the example goes');
  await page.getByLabel('Catalogue folder').fill(label);
  await page.getByRole('dialog').getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('progressbar').waitFor();
  await isAccessible(page, 'a job at work');
  // All its music is computed here.
  await page.getByRole('grid').getByRole('gridcell').first().waitFor({ timeout: 4 * PATIENCE });
  await page.getByText('48 recordings').waitFor();
  isQuiet(page);
});

for (const look of looks) {
  test(`rooms, ${named(look)}`, async () => {
    const visit = await desk.serve(label);
    const page = await visit(look);
    const rail = page.locator('nav').first().getByRole('button');
    await page.locator('#active-cell').waitFor();
    await page.locator('aside h2').waitFor();
    await isAccessible(page, 'catalogue');
    const tabs = page.locator('aside').getByRole('tab');
    for (let at = 0; at < await tabs.count(); at += 1) {
      await tabs.nth(at).click();
      await page.locator('aside').getByRole('tabpanel').first().waitFor();
      await isAccessible(page, `the card's part ${at + 1}`);
    }

    await rail.nth(0).click();
    await page.locator('main ol li').first().waitFor();
    await isAccessible(page, 'home');

    await rail.nth(2).click();
    await page.locator('main li button').first().click();
    await page.locator('main .scroll .rel').first().waitFor();
    await until('the preview', async () => (await page.locator('main footer .b').count()) > 0);
    await isAccessible(page, 'an open offer');

    await rail.nth(3).click();
    await page.locator('main .list li').first().waitFor();
    await isAccessible(page, 'checks');

    await rail.nth(4).click();
    await page.getByRole('radio').first().waitFor();
    await page.locator('code').first().waitFor();
    await isAccessible(page, 'settings');
    assert.equal(await page.locator('html').getAttribute('lang'), look.lang);
    assert.equal(await page.locator('html').getAttribute('data-theme'), look.theme);
    isQuiet(page);
  });

  test(`dialogs, ${named(look)}`, async () => {
    const visit = await desk.serve(label);
    const page = await visit(look);
    await page.locator('#active-cell').waitFor();
    const grid = page.getByRole('grid');
    const shut = async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    for (const [keys, what] of [['Control+o', 'import'], ['Control+e', 'many at once'], ['Control+s', 'tags'], ['?', 'keys'], ['Control+k', 'palette']]) {
      await grid.focus();
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      await isAccessible(page, what);
      if (what !== 'palette') await shut();
    }
    await page.getByRole('combobox').fill('a');
    await until('recordings in the palette', async () => (await page.getByRole('option').locator('.cover').count()) > 0);
    await isAccessible(page, 'palette with recordings');
    await shut();
    await page.locator('.views').getByRole('button').last().click();
    await page.getByRole('menu').waitFor();
    await isAccessible(page, 'the menu of columns');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    isQuiet(page);
  });
}

test('the high contrast, and a narrow window with its card folded in', async () => {
  const visit = await desk.serve(label);
  const page = await visit({ contrast: 'more', width: 1000, height: 700 });
  await page.locator('#active-cell').waitFor();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'hc');
  await isAccessible(page, 'catalogue, high contrast');
  await page.locator('.unfold').click();
  await page.locator('aside h2').waitFor();
  await isAccessible(page, 'the card over the sheet');
  isQuiet(page);
});
