// From an offer to a stick, and what the café's customers then see of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, until } from './desk.mjs';

let desk, catalogue, stick, http;
before(async () => {
  desk = new Desk();
  [catalogue, stick] = [desk.path('label.griot'), desk.path('stick')];
  await desk.griot('example', catalogue);
  http = await overHttp(stick);
});
after(async () => {
  http.close();
  await desk.close();
});

test('an offer, its price, a stick, and its check', async () => {
  const page = await (await desk.serve(catalogue))();
  await page.getByRole('button', { name: 'Deliveries' }).click();
  await page.getByRole('button', { name: 'New kiosk' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByRole('textbox').fill('Café Polonceau');
  await isAccessible(page, 'a new kiosk');
  await asked.getByRole('button', { name: 'Create the offer' }).click();

  await page.getByRole('button', { name: 'Add releases' }).click();
  for (const title of ['Dɔnkili kɔrɔw', 'ليالي الميناء', '月下船']) {
    await asked.getByRole('checkbox', { name: title }).check();
  }
  await isAccessible(page, 'releases to choose');
  await asked.getByRole('button', { name: 'Add 3 releases' }).click();
  const price = page.getByRole('textbox', { name: 'Price of Dɔnkili kɔrɔw' });
  await price.fill('seven');
  await price.press('Tab');
  await page.getByRole('alert').filter({ hasText: '“seven” is not a price' }).waitFor();
  await price.fill('7,50');
  await price.press('Tab');
  await until('the price', async () => (await price.inputValue()) === '7.50');
  await page.getByText('tracks leave').waitFor();
  await isAccessible(page, 'an offer with releases');

  await page.locator('.bundle').getByRole('button', { name: 'Export', exact: true }).click();
  await asked.getByRole('textbox').fill(stick);
  await isAccessible(page, 'where to export');
  await asked.getByRole('button', { name: 'Export' }).click();
  await page.locator('.bundle').getByRole('progressbar').waitFor();
  await page.locator('.bundle').getByText('Bundle no. 1 is ready').waitFor();
  await page.getByRole('button', { name: 'Verify it' }).click();
  await page.getByRole('heading', { name: 'The stick is good' }).waitFor();
  await isAccessible(page, 'a good stick');
  isQuiet(page);

  assert.equal((await desk.griot('kiosk', 'verify', stick)).good, true);
  const { releases } = JSON.parse(await readFile(join(stick, 'MANIFEST.json'), 'utf8'));
  assert.equal(releases.length, 3);
  assert.match(JSON.stringify(releases), /"amount_minor":750\b/);
});

/** Both ways in which a café opens a stick. */
const ways = { 'from the stick': () => pathToFileURL(join(stick, 'index.html')).href, 'over HTTP': () => http.url };
const kiosk = { width: 1080, height: 1920, hasTouch: true };
const phone = { width: 390, height: 844, hasTouch: true };

for (const [way, address] of Object.entries(ways)) {
  test(`the storefront ${way}: search, listen, keys`, async () => {
    const page = await desk.open(address(), kiosk);
    await page.locator('.card').first().waitFor();
    assert.equal(await page.locator('.card').count(), 3);
    const box = page.getByRole('searchbox');
    for (const [typed, found] of [['donkili', 'Dɔnkili kɔrɔw'], ['ليالي', 'ليالي الميناء'], ['layali', 'ليالي الميناء'], ['月下', '月下船']]) {
      await box.fill(typed);
      await page.locator('.card h3', { hasText: found }).waitFor();
      assert.equal(await page.locator('.card').count(), 1, typed);
    }
    await box.fill('ليالي');
    await page.locator('.card h3', { hasText: 'ليالي' }).waitFor();
    assert.equal(await page.locator('.card h3').evaluate((title) => getComputedStyle(title).direction), 'rtl');

    // By keys: into the record, to the first button, and it sounds.
    await page.locator('.card a').focus();
    await page.keyboard.press('Enter');
    await page.locator('h1#heading').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'heading');
    assert.match(await page.locator('.track .t').first().evaluate((title) => title.lang), /^[a-z]{2,3}$/, 'a voice knows the language');
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Listen to/);
    await page.keyboard.press('Enter');
    await until('sound', async () => (await page.locator('.clock').textContent()) !== '0:00');
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Pause/);
    await page.keyboard.press('Enter');
    await page.locator('button[data-track]').first().and(page.locator('[aria-label^="Listen"]')).waitFor();
    isQuiet(page);
    await page.context().close();
  });

  test(`the storefront ${way}: for every hand and eye`, async () => {
    for (const look of [kiosk, phone, { ...kiosk, lang: 'fr', theme: 'dark' }]) {
      const page = await desk.open(address(), look);
      await page.locator('.card').first().waitFor();
      for (const place of ['#/', '#/people', '#/countries', '#/languages', '#/search/a', '#/search/zzzz', 'record']) {
        const hash = place === 'record' ? await page.evaluate(() => `#/record/${encodeURIComponent(GRIOT.releases[0].id)}`) : place;
        await page.evaluate((to) => { location.hash = to; }, hash);
        await page.locator('#heading, #greeting').locator('visible=true').first().waitFor();
        if (place === 'record') {
          await page.locator('.track button').first().click();
          await page.locator('.position').waitFor();
        }
        await isAccessible(page, `${place}, ${look.width} wide`);
        assert.deepEqual(await page.evaluate(tooSmall), [], `${place}, ${look.width} wide`);
      }
      isQuiet(page);
      await page.context().close();
    }
  });
}

test('the storefront: back to a search, and the keyboard never thrown out', async () => {
  const page = await desk.open(ways['from the stick'](), kiosk);
  const box = page.getByRole('searchbox');
  await box.evaluate((input) => { input.dataset.same = 'yes'; });
  await box.pressSequentially('donkili');
  await page.locator('.card').first().waitFor();
  assert.equal(await box.getAttribute('data-same'), 'yes', 'the field that one types into stays the same');
  for (const round of [1, 2]) {
    await page.locator('.card a').first().click();
    await page.locator('h1#heading').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.locator('.browse').waitFor();
    assert.equal(await box.inputValue(), 'donkili', `back, time ${round}`);
  }
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await until('all records', async () => (await page.locator('.card').count()) === 3);
  assert.equal(await page.evaluate(() => document.activeElement.type), 'search');

  for (const name of ['People', 'Countries', 'Languages']) {
    await page.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.rows').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
  }
  isQuiet(page);
});

test('the storefront: an excerpt that failed can be tried again; places stand apart', async () => {
  const page = await desk.open(http.url, kiosk);
  const record = await page.evaluate(() => GRIOT.releases.find((one) => one.tracks[0].preview !== null));
  await page.evaluate((to) => { location.hash = to; }, `#/record/${encodeURIComponent(record.id)}`);
  await page.locator('h1#heading').waitFor();
  const named = [record.place, record.country, ...record.languages, record.released, ...record.instruments].filter((one) => one !== null);
  assert.ok(named.length > 1);
  assert.equal(await page.locator('.facts bdi').count(), named.length);
  await page.route('**/preview/**', (route) => route.abort());
  const listen = page.locator('.track button').first();
  await listen.click();
  await page.getByRole('alert').waitFor();
  await page.unroute('**/preview/**');
  await listen.click();
  await until('sound', async () => (await page.locator('.clock').textContent()) !== '0:00');
  assert.equal(await page.getByRole('alert').count(), 0);
});

/** What can be touched and is smaller than 44 × 44; what shows only once a key has found it is no target. */
function tooSmall() {
  const shown = [...document.querySelectorAll('a, button, input')].filter((one) => one.checkVisibility() && !one.classList.contains('skip'));
  return shown.flatMap((one) => {
    const { width, height } = one.getBoundingClientRect();
    return Math.min(width, height) < 43.99 ? [`${one.outerHTML.slice(0, 120)}: ${width} × ${height}`] : [];
  });
}

/** The stick's folder over plain HTTP, with ranges as players want them. */
async function overHttp(folder) {
  const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.jpg': 'image/jpeg', '.mp3': 'audio/mpeg', '.opus': 'audio/ogg' };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://stick').pathname));
    try {
      const bytes = await readFile(join(folder, path === '/' ? 'index.html' : path));
      const type = { 'content-type': kinds[extname(path) || '.html'] ?? 'application/octet-stream', 'accept-ranges': 'bytes' };
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
      if (from === undefined) response.writeHead(200, type).end(bytes);
      else {
        const last = to ? Math.min(Number(to), bytes.length - 1) : bytes.length - 1;
        response.writeHead(206, { ...type, 'content-range': `bytes ${from}-${last}/${bytes.length}` }).end(bytes.subarray(Number(from), last + 1));
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } };
}
