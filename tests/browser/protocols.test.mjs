// What a community asks, in the card: its project comes in, its labels are attached, and the kiosk's room says what follows.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { isAccessible } from './axe.mjs';
import { Desk, isQuiet, until } from './desk.mjs';

let desk, page, catalogue, uid;
const on = (...args) => desk.griot('--catalogue', catalogue, ...args);
const side = () => page.getByRole('complementary');
const dialog = () => page.getByRole('dialog');
const card = () => on('protocols', 'show', uid);

const label = (number, type, text) => ({
  unique_id: `aaaaaaaa-0000-4000-8000-00000000000${number}`, name: `TK ${type}`, label_type: type, language_tag: 'fr', language: 'French', label_text: text,
  img_url: null, svg_url: null, audiofile: null, community: 'Tankora', translations: [], created: '2026-01-01T00:00:00Z', updated: '2026-01-01T00:00:00Z',
});
before(async () => {
  desk = new Desk();
  catalogue = desk.path('label.griot');
  await desk.griot('init', catalogue, '--label', 'Kora & Cie', '--country', 'FR');
  await on('import', await desk.drive('drive', [{ title: 'Fasa', artist: 'Kéla', album: '1977' }]));
  const project = { unique_id: '3dbf5acc-e602-45a6-a45a-13c14ef9be8d', title: 'Chants de Tankora', tk_labels: [label(1, 'seasonal', 'Après la récolte.'), label(2, 'non_commercial', 'أغنية ليست للبيع')], bc_labels: [] };
  await writeFile(desk.path('project.json'), JSON.stringify(project));
  await writeFile(desk.path('bad.json'), JSON.stringify({ ...project, tk_labels: [{ ...project.tk_labels[0], label_text: '' }] }));
  await writeFile(desk.path('accord.pdf'), '%PDF-1.4 signed');
  uid = (await on('list', '')).rows[0].uid;
  page = await (await desk.serve(catalogue))();
  await page.getByRole('gridcell', { name: 'Fasa' }).click();
  await page.getByRole('tab', { name: 'Protocols' }).click();
});
after(() => desk.close());

const importFrom = async (file) => {
  await dialog().getByRole('button', { name: 'Import a project of Local Contexts' }).click();
  const ask = dialog().last();
  await ask.getByRole('textbox').fill(desk.path(file));
  await ask.getByRole('button', { name: 'Import', exact: true }).click();
};

test('a project is refused whole or taken in, and its labels are attached', async () => {
  await side().getByText('Nobody has asked anything').waitFor();
  await isAccessible(page, 'nothing asked');
  await side().getByRole('button', { name: 'Attach a label' }).click();
  await dialog().getByText('No project was imported yet').waitFor();
  await isAccessible(page, 'no project');
  await importFrom('bad.json');
  await page.getByText('tk_labels[0].label_text is missing').waitFor();
  // A browser tells of every refusal on the console.
  await until('the refusal is told', () => page.complaints.length > 0);
  page.complaints = page.complaints.filter((one) => !one.includes('status of 500'));
  await importFrom('project.json');
  await dialog().getByRole('checkbox', { name: 'TK S TK seasonal' }).check();
  await dialog().getByRole('checkbox', { name: 'TK NC TK non_commercial' }).check();
  assert.equal(await dialog().getByText('أغنية ليست للبيع').evaluate((node) => getComputedStyle(node).direction), 'rtl');
  await isAccessible(page, 'labels to choose from');
  await dialog().getByRole('button', { name: 'Attach to one recording' }).click();
  await until('both are attached', async () => (await card()).labels.length === 2);
  await side().getByText('It is not to be sold').waitFor();
  await side().getByText('no protocol note says which').waitFor();
});

test('a season is written down, a consent filed and taken back, and somebody answers for it', async () => {
  await side().getByRole('button', { name: 'Add a note' }).click();
  await side().getByRole('textbox', { name: 'What is asked, in their words' }).fill('Pas pendant les semailles');
  await side().getByRole('textbox', { name: /in these seasons/ }).fill('06-01..09-30');
  await isAccessible(page, 'a note being written');
  await side().getByRole('button', { name: 'Save' }).click();
  await side().getByText('Not sold from 1 June to 30 September').waitFor();
  await until('the season is known', async () => !JSON.stringify((await card()).kiosk).includes('season-unknown'));

  await side().getByRole('button', { name: 'File a consent' }).click();
  await side().getByRole('textbox', { name: 'Document' }).fill(desk.path('accord.pdf'));
  await side().getByRole('combobox', { name: 'Given by' }).fill('Fanta Keïta');
  await side().getByRole('checkbox', { name: 'sale', exact: true }).check();
  await isAccessible(page, 'a consent being filed');
  await side().getByRole('button', { name: 'File', exact: true }).click();
  await side().getByText('accord.pdf').waitFor();
  await side().getByRole('button', { name: 'Withdrawn…' }).click();
  await side().getByRole('textbox', { name: 'Why, in a few words' }).fill('She changed her mind');
  await side().getByRole('button', { name: 'Say that it was withdrawn' }).click();
  await side().getByText('Fanta Keïta withdrew the consent').waitFor();

  await side().getByRole('button', { name: 'Override', exact: true }).click();
  await side().getByRole('textbox', { name: 'Who answers for it' }).fill('Awa Diallo');
  await side().getByRole('textbox', { name: 'Why', exact: true }).fill('Agreed on the phone');
  await isAccessible(page, 'an override being written');
  await side().getByRole('button', { name: 'Override', exact: true }).click();
  await side().getByText('In a kiosk in France, overridden').waitFor();
  await isAccessible(page, 'all of it');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+z');
  await until('nobody answers for it', async () => (await card()).overrides.length === 0);
  isQuiet(page);
});
