// Quick hands and odd moments: changes on each other's heels, refusals, drops while something is open, late answers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Desk, isQuiet, until } from './desk.mjs';

let desk, page;
before(async () => {
  desk = new Desk();
  const label = desk.path('label.griot');
  await desk.griot('example', label);
  page = await (await desk.serve(label))();
  // The pipe of events, to say something in the program's place.
  await page.addInitScript(() => {
    const Source = globalThis.EventSource;
    globalThis.EventSource = class extends Source { constructor(...args) { super(...args); globalThis.pipe = this; } };
  });
  await page.reload();
  await page.locator('#active-cell').waitFor();
});
after(() => desk.close());

const hears = (event) => page.evaluate((said) => globalThis.pipe.onmessage({ data: JSON.stringify(said) }), event);
const call = (name, request = {}) => page.evaluate(async ([command, asked]) => {
  const answer = await fetch(`/api/${command}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) });
  return answer.json();
}, [name, request]);
const offer = async () => (await call('offers')).rows[0];
const room = (name) => page.locator('nav').first().getByRole('button', { name }).click();
const dialog = () => page.getByRole('dialog');
const shut = async () => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
};
const alert = (text) => page.getByRole('alert').filter({ hasText: text }).waitFor();

test('an offer keeps quick changes, and shows only what is kept', async () => {
  await room('Deliveries');
  await page.locator('main li button').first().click();
  const field = (name) => page.locator('.fields').getByRole('textbox', { name, exact: true });
  const type = async (name, text) => { await field(name).fill(text); await field(name).press('Tab'); };
  const shows = (name, text) => until(`“${text}” as ${name}`, async () => (await field(name).inputValue()) === text);
  const boxes = page.locator('.formats').getByRole('checkbox');
  await field('Release price').waitFor();

  // Leaving a field by a click on a box is two changes at once.
  const had = (await offer()).formats;
  await page.route('**/api/offer_save', async (route) => { await new Promise((resolve) => setTimeout(resolve, 200)); await route.continue(); });
  await field('Release price').fill('7.77');
  await boxes.nth(1).click();
  await until('both changes', async () => {
    const { release_price_minor, formats } = await offer();
    return release_price_minor === 777 && formats.includes('mp3') !== had.includes('mp3');
  });
  await page.unroute('**/api/offer_save');
  await shows('Release price', '7.77');

  const before = await offer();
  await type('Currency', 'XYZ');
  await alert('The field “Currency” cannot hold “XYZ”.');
  await shows('Currency', before.currency);
  await type('Last day', '1 Jan 2020');
  await alert('The last day would come before the first.');
  await until('the last day', async () => !(await field('Last day').inputValue()).includes('2020'));
  await type('Track price', '1,200');
  await alert('“1,200” is not a price.');
  assert.deepEqual(await offer(), before);

  for (const at of [0, 1, 2]) {
    if (await boxes.nth(at).isChecked()) await boxes.nth(at).click();
  }
  await alert('A kiosk needs one format at least.');
  const kept = (await until('one format', async () => { const now = await offer(); return now.formats.length === 1 && now; })).formats[0];
  await until('its box', async () => (await page.locator('.formats label').filter({ has: page.locator(':checked') }).textContent()).trim().toLowerCase() === kept);

  // A refusal is a refused request, and the console says so.
  page.complaints = page.complaints.filter((said) => !said.includes('status of 400'));
  isQuiet(page);

  await type('VAT, %', '5.55');
  await until('the rate', async () => (await offer()).vat_rate_bp === 555);
  await shows('VAT, %', '5.55');
  // The same value in another hand is shown as it is kept.
  await type('Release price', '7,77');
  await shows('Release price', '7.77');
});

test('every release can be added, however many there are', async () => {
  const releases = Buffer.from(new Uint32Array(250).map((_, at) => at + 1).buffer);
  await page.route('**/bytes/grid_ids', (route) => (route.request().postDataJSON().query === ''
    ? route.fulfill({ body: releases, contentType: 'application/octet-stream' }) : route.continue()));
  await page.route('**/api/grid_rows', (route) => {
    const asked = route.request().postDataJSON();
    if (asked.of !== 'release') return route.continue();
    const rows = asked.ids.map((id) => ({ id, uid: `r${id}`, cells: [{ text: `Record ${id}` }, { text: 'Somebody' }, { text: '9' }] }));
    return route.fulfill({ json: { total: rows.length, rows } });
  });
  await page.getByRole('button', { name: 'Add releases' }).click();
  await dialog().getByRole('button', { name: 'Show more (50 left)' }).waitFor();
  await dialog().getByRole('button', { name: 'Choose all' }).click();
  await dialog().getByRole('button', { name: 'Add 250 releases' }).waitFor();
  await dialog().getByRole('button', { name: 'Show more' }).click();
  await dialog().getByText('Record 250').waitFor();
  // What was chosen stays so over another search.
  await dialog().getByRole('textbox').fill('zzzz');
  await dialog().getByText('No release answers this search.').waitFor();
  await dialog().getByRole('button', { name: 'Add 250 releases' }).waitFor();
  await shut();
  await page.unroute('**/bytes/grid_ids');
  await page.unroute('**/api/grid_rows');

  // In truth there are few, and they answer by what stands on them too.
  await page.getByRole('button', { name: 'Take Kouroussa, mars 1978 out' }).click();
  await until('one release less', async () => (await offer()).releases.every(({ title }) => title !== 'Kouroussa, mars 1978'));
  await page.getByRole('button', { name: 'Add releases' }).click();
  await dialog().getByRole('textbox').fill('country:GN');
  await dialog().getByRole('checkbox', { name: 'Kouroussa' }).check();
  await dialog().getByRole('button', { name: 'Add 1 release' }).click();
  await until('it is back', async () => (await offer()).releases.some(({ title }) => title === 'Kouroussa, mars 1978'));
  isQuiet(page);
});

test('what is dropped is never lost, and never costs what was typed', async () => {
  await room('Catalogue');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+o');
  await dialog().waitFor();
  const path = dialog().getByRole('textbox');
  await hears({ kind: 'drop', paths: ['/media/one'] });
  await until('the dropped folder', async () => (await path.inputValue()) === '/media/one');
  await hears({ kind: 'drop', paths: ['/media/two'] });
  await until('the newer folder', async () => (await path.inputValue()) === '/media/two');
  await shut();

  await page.keyboard.press('Control+e');
  const value = dialog().getByRole('textbox').last();
  await value.fill('typed');
  await hears({ kind: 'drop', paths: ['/media/three'] });
  await hears({ kind: 'drop', paths: ['/media/four'] });
  await page.locator('html').evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await value.inputValue(), 'typed');
  await page.keyboard.press('Escape');
  await dialog().getByText('/media/four').waitFor();
  await dialog().getByText('/media/three').waitFor();
  await shut();

  // A browser gives no path: it says so in every room, and asks.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'terrain'));
    document.querySelector('[role=grid]').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await alert('A browser does not say where a dropped folder lies.');
  await dialog().getByRole('heading', { name: 'Import sounds' }).waitFor();
  await shut();
  isQuiet(page);
});

test('the player plays what its bar shows, and believes the newest word', async () => {
  const rows = (await call('list', { query: '', limit: 6 })).rows;
  const state = (change) => ({
    status: 'stopped', uid: rows[5].uid, title: 'Track five', artist: null, artwork: null, position_ms: 0, duration_ms: 200_000,
    volume_percent: 100, matching: true, device: null, error: null, ...change,
  });
  const asked = [];
  let answered;
  await page.route('**/api/player_*', async (route) => {
    asked.push(new URL(route.request().url()).pathname.split('/').pop());
    await hears({ kind: 'player', state: state({ status: 'playing' }) });
    await route.fulfill({ json: state({}) });
    answered = true;
  });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await hears({ kind: 'player', state: state({}) });
  await page.locator('.player').getByText('Track five').waitFor();
  await page.locator('.player').getByRole('button', { name: 'Play', exact: true }).click();
  await until('the answer', async () => answered);
  await page.locator('.player').getByRole('button', { name: 'Pause' }).waitFor();
  assert.deepEqual(asked, ['player_toggle']);
  // The answer is older than what was heard meanwhile.
  await page.locator('html').evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await page.locator('.player').getByRole('button', { name: 'Pause' }).waitFor();
  await page.unroute('**/api/player_*');
});
