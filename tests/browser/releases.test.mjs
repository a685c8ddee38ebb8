// A release built by dragging from a search, put in order by mouse and by keys, and all of it taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, until } from './desk.mjs';

let desk, page, catalogue, open;
before(async () => {
  desk = new Desk();
  catalogue = desk.path('label.griot');
  await desk.griot('init', catalogue, '--label', 'Kora & Cie');
  const titles = ['Kaira', 'Jarabi', 'Fasa', 'ليالي الميناء'];
  await desk.griot('--catalogue', catalogue, 'import', await desk.drive('drive', titles.map((title) => ({ title, artist: 'Sira', album: 'Kéla' }))));
  open = await desk.serve(catalogue);
  page = await open();
});
after(() => desk.close());

const on = (...args) => desk.griot('--catalogue', catalogue, ...args);
const discs = async () => (await on('release', 'show', 'Nuits')).discs.map((disc) => disc.tracks.map((track) => track.title));
const become = (what, wanted) => until(what, async () => JSON.stringify(await discs()) === JSON.stringify(wanted));
const found = (name) => page.getByRole('region', { name: 'Recordings found' }).getByRole('option', { name });
const track = (disc, name) => page.getByRole('listbox', { name: `Disc ${disc}` }).getByRole('option', { name });
/** Takes something by the mouse and lets it go over the upper or lower half of something else. */
async function drag(what, over, share) {
  const box = await what.boundingBox();
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 45, box.y + box.height / 2 + 12, { steps: 3 });
  const to = await over.boundingBox();
  await page.mouse.move(to.x + 60, to.y + to.height * share, { steps: 6 });
  await page.mouse.up();
}
/** The page shows what the catalogue holds. */
const shows = (what, disc, titles) => until(what, async () => {
  const text = await page.getByRole('listbox', { name: `Disc ${disc}` }).getByRole('option').allTextContents();
  return text.length === titles.length && titles.every((title, at) => text[at].includes(title));
});

test('a release is made and filled by dragging from a search', async () => {
  await page.getByRole('button', { name: 'Releases', exact: true }).click();
  await page.getByRole('button', { name: /Kéla/ }).waitFor();
  await isAccessible(page, 'all releases');
  await page.getByRole('button', { name: 'New release' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Nuits');
  await page.getByRole('button', { name: 'Make the release' }).click();
  const empty = page.getByRole('heading', { name: 'No tracks yet' });
  await empty.waitFor();
  await isAccessible(page, 'an empty release');
  await found(/Kaira/).waitFor();
  await drag(found(/Kaira/), empty, 0.5);
  await become('the first track', [['Kaira']]);
  await shows('it stands there', 1, ['Kaira']);
  await page.getByRole('textbox', { name: 'Find recordings to add' }).fill('fasa');
  await until('the search answers', async () => (await page.getByRole('region', { name: 'Recordings found' }).getByRole('option').count()) === 1);
  await drag(found(/Fasa/), track(1, /Kaira/), 0.2);
  await become('before it', [['Fasa', 'Kaira']]);
  await page.getByRole('textbox', { name: 'Find recordings to add' }).fill('');
  await found(/Jarabi/).click();
  await found(/ليالي/).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Add 2', exact: true }).click();
  await become('two more', [['Fasa', 'Kaira', 'Jarabi', 'ليالي الميناء']]);
  await shows('all four', 1, ['Fasa', 'Kaira', 'Jarabi', 'ليالي']);
  isQuiet(page);
});

test('tracks are moved within and across discs, by mouse and by keys', async () => {
  await drag(track(1, /Jarabi/), page.getByText('New disc: let go here'), 0.5);
  await become('a second disc', [['Fasa', 'Kaira', 'ليالي الميناء'], ['Jarabi']]);
  await shows('on the page', 2, ['Jarabi']);
  await drag(track(1, /Fasa/), track(2, /Jarabi/), 0.9);
  await become('behind it', [['Kaira', 'ليالي الميناء'], ['Jarabi', 'Fasa']]);
  await shows('behind it', 2, ['Jarabi', 'Fasa']);
  // Let go of nothing in particular, or by Escape, it stays.
  const box = await track(2, /Fasa/).boundingBox();
  await page.mouse.move(box.x + 30, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y - 60, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await track(2, /Fasa/).click();
  await page.keyboard.press('Alt+ArrowUp');
  await become('one up', [['Kaira', 'ليالي الميناء'], ['Fasa', 'Jarabi']]);
  await shows('one up', 2, ['Fasa', 'Jarabi']);
  await page.keyboard.press('Alt+ArrowUp');
  await become('over the edge', [['Kaira', 'ليالي الميناء', 'Fasa'], ['Jarabi']]);
  await shows('over the edge', 1, ['Kaira', 'ليالي', 'Fasa']);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await become('two to the next disc', [['Kaira'], ['ليالي الميناء', 'Fasa', 'Jarabi']]);
  await shows('two to the next disc', 2, ['ليالي', 'Fasa', 'Jarabi']);
  await until('it is said', async () => /2 tracks moved, from disc 2, place 1/.test(await page.locator('p.sr[aria-live]').first().textContent()));
  await page.getByRole('textbox', { name: 'Title of disc 2' }).fill('Face B');
  await page.keyboard.press('Tab');
  await until('it has a title', async () => (await on('release', 'show', 'Nuits')).discs[1].title === 'Face B');
  await track(1, /Kaira/).focus();
  await page.keyboard.press('Delete');
  await become('the first disc is gone', [['ليالي الميناء', 'Fasa', 'Jarabi']]);
  await shows('one disc', 1, ['ليالي', 'Fasa', 'Jarabi']);
  await isAccessible(page, 'a release');
  isQuiet(page);
});

test('a cover is chosen, a proposal is taken, a sheet is written', async () => {
  await on('set', 'title:Nuits', '--of', 'release', 'barcode=376012345678');
  await page.getByRole('button', { name: 'Take 3760123456784' }).click();
  await until('the barcode is finished', async () => (await on('release', 'show', 'Nuits')).proposals.every((one) => one.field !== 'barcode'));
  await page.getByRole('button', { name: 'Sheet as PDF' }).click();
  await page.getByRole('textbox').last().fill(desk.path('nuits.pdf'));
  await isAccessible(page, 'where the sheet goes');
  await page.getByRole('button', { name: 'Write the PDF' }).click();
  await page.getByText(/nuits\.pdf is written: one page/).waitFor();
  await page.getByRole('button', { name: 'Add a booklet' }).click();
  await page.getByRole('textbox').last().fill(desk.path('nuits.pdf'));
  await page.getByRole('button', { name: 'Add this booklet' }).click();
  await until('the booklet is there', async () => (await on('release', 'show', 'Nuits')).booklets.length === 1);
  isQuiet(page);
});

test('all of it is undone', async () => {
  const { rows } = await on('history', '--limit', '200');
  const steps = rows.filter((row) => row.kind === 'change').findIndex((row) => row.operation === 'release-make') + 1;
  await page.getByRole('listbox', { name: 'Disc 1' }).getByRole('option').first().focus();
  for (let step = 0; step < steps; step += 1) {
    const before = (await on('history', '--limit', '1')).rows[0].id;
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await until('one step back', async () => (await on('history', '--limit', '1')).rows[0].id > before);
    await until('the next one can be taken', async () => (await page.getByRole('button', { name: /^Undo/ }).first().isEnabled()));
  }
  await until('the release is gone', async () => (await on('list', '--of', 'release')).total === 1);
  await page.getByRole('button', { name: /Kéla/ }).waitFor();
  assert.equal((await on('list', 'release:Kéla')).total, 4);
  // The open release is asked for once more and is gone, which the browser notes.
  page.complaints = page.complaints.filter((one) => !one.includes('404'));
  isQuiet(page);
});

test('in French and dark', async () => {
  const other = await open({ lang: 'fr', theme: 'dark' });
  await other.getByRole('button', { name: 'Sorties', exact: true }).click();
  await other.getByRole('button', { name: /Kéla/ }).click();
  await other.getByRole('listbox', { name: 'Disque 1' }).getByRole('option').first().waitFor();
  await isAccessible(other, 'a release in French, dark');
  isQuiet(other);
});
