import { host } from '../host';
import { importProject } from '../rooms/catalogue/protocols/import';
import { sheet } from '../rooms/catalogue/sheet.svelte';
import { useSet } from '../rooms/catalogue/sets.svelte';
import { page as checksPage } from '../rooms/checks/page.svelte';
import { releases } from '../rooms/releases/releases.svelte';
import { t } from '../words/index.svelte';
import { dialogs } from './dialogs.svelte';
import { attempt } from './notices.svelte';
import { session, type Room } from './session.svelte';

/** Everything that can be done from the palette or a key, named by the word `action-ID`. */
export interface Action { id: string; keys?: string; when?: () => boolean; run: () => unknown }

const open = () => session.catalogue !== null;
const chosen = () => open() && session.room === 'catalogue' && !releases.open && sheet.total > 0;
const go = (room: Room) => () => { session.room = room; };

export async function openCatalogue(): Promise<void> {
  const path = await dialogs.askPath({ mode: 'folder', title: t('open-title'), confirm: t('open-go'), note: t('open-note') });
  if (path) await openAt(path);
}
export async function openAt(path: string): Promise<void> {
  const opened = await attempt(() => host.call('catalogue_open', { path }));
  if (!opened) return;
  session.room = session.settings.start_room;
  await attempt(() => session.refresh());
}
async function closeCatalogue(): Promise<void> {
  if (await attempt(() => host.call('catalogue_close', {}))) await attempt(() => session.refresh());
}

export async function restoreTags(): Promise<void> {
  const selection = await sheet.chosen();
  if (!selection) return;
  const answer = await dialogs.ask({
    title: t('tags-restore-title'),
    text: t('tags-restore-text', { n: sheet.chosenCount }),
    choices: [{ id: 'go', word: t('tags-restore-go'), main: true }],
  });
  if (answer) void session.run('tags_restore', selection);
}

/** A release of the rows that are chosen in the sheet, in their order. */
export async function releaseOfChosen(): Promise<void> {
  const from = await sheet.chosen();
  if (from) dialogs.show({ kind: 'new-release', from, n: sheet.chosenCount });
}

/** By the column of the active cell: first to last, last to first, as the releases stand. */
async function sortHere(): Promise<void> {
  const column = sheet.shown[sheet.range.focus.col];
  if (column) await sheet.sortBy(column.field);
}

export async function playChosen(): Promise<void> {
  const uid = sheet.currentRow?.uid;
  if (!uid) return;
  const uids = await sheet.listening();
  await attempt(() => host.call('player_play', { uids, start_uid: uid }));
}
/** The player's own button: stops what plays, or goes on with what the bar shows; what is chosen in the sheet where it shows nothing. */
export async function playOrPause(): Promise<void> {
  if (!session.player.uid) return playChosen();
  await attempt(() => host.call('player_toggle', {}));
}
/** Space: the same, but from the sheet, while nothing plays, it begins the row that one stands on. */
function space(): Promise<void> {
  const inSheet = session.room === 'catalogue' && document.activeElement?.getAttribute('role') === 'grid';
  const elsewhere = inSheet && sheet.currentRow !== undefined && sheet.currentRow.uid !== session.player.uid;
  return elsewhere && session.player.status !== 'playing' ? playChosen() : playOrPause();
}

/** A folder for a new catalogue, before there is one. */
export async function chooseFolder(): Promise<void> {
  const path = await dialogs.askPath({ mode: 'folder', title: t('choose-folder'), confirm: t('choose-folder-go'), note: t('start-promise') });
  if (path) dialogs.show({ kind: 'new-catalogue', paths: [path], example: false });
}

export const actions: Action[] = [
  { id: 'import', keys: 'Ctrl O', when: open, run: () => dialogs.show({ kind: 'import', paths: [] }) },
  { id: 'search', keys: 'Ctrl F', when: open, run: () => { session.room = 'catalogue'; releases.open = false; sheet.wantsSearch = true; } },
  { id: 'bulk', keys: 'Ctrl E', when: chosen, run: () => dialogs.show({ kind: 'bulk' }) },
  { id: 'tags-write', keys: 'Ctrl S', when: chosen, run: () => dialogs.show({ kind: 'tags' }) },
  { id: 'tags-restore', when: chosen, run: restoreTags },
  { id: 'isrc-assign', when: chosen, run: () => dialogs.show({ kind: 'isrc' }) },
  { id: 'isrc-register', when: open, run: () => dialogs.show({ kind: 'isrc-register' }) },
  { id: 'protocol-attach', when: chosen, run: () => dialogs.show({ kind: 'protocols', uids: null }) },
  { id: 'protocol-import', when: open, run: importProject },
  { id: 'table-export', when: open, run: () => dialogs.show({ kind: 'table-export' }) },
  { id: 'table-import', when: open, run: () => dialogs.show({ kind: 'table-import', path: '' }) },
  { id: 'release-new', when: open, run: () => dialogs.show({ kind: 'new-release', from: null, n: 0 }) },
  { id: 'release-chosen', when: chosen, run: releaseOfChosen },
  { id: 'go-releases', when: open, run: () => releases.show(null) },
  { id: 'sort', when: chosen, run: sortHere },
  { id: 'play', keys: 'Space', when: open, run: space },
  { id: 'play-chosen', keys: 'Ctrl Space', when: chosen, run: playChosen },
  { id: 'next', when: () => !!session.player.uid, run: () => attempt(() => host.call('player_next', {})) },
  { id: 'previous', when: () => !!session.player.uid, run: () => attempt(() => host.call('player_previous', {})) },
  { id: 'undo', keys: 'Ctrl Z', when: () => !!session.state?.undo, run: () => session.undo() },
  { id: 'redo', keys: 'Ctrl Shift Z', when: () => !!session.state?.redo, run: () => session.redo() },
  { id: 'go-home', keys: 'Ctrl 0', when: open, run: go('home') },
  { id: 'go-catalogue', keys: 'Ctrl 1', when: open, run: go('catalogue') },
  { id: 'go-deliveries', keys: 'Ctrl 2', when: open, run: go('deliveries') },
  { id: 'go-checks', keys: 'Ctrl 3', when: open, run: go('checks') },
  { id: 'go-duplicates', when: open, run: () => { checksPage.at = 'duplicates'; session.room = 'checks'; } },
  { id: 'go-settings', keys: 'Ctrl ,', run: go('settings') },
  ...['usual', 'tagging', 'field-notes', 'release', 'rights'].map((name) => ({ id: `columns-${name}`, when: open, run: () => useSet(name) })),
  { id: 'new', run: () => dialogs.show({ kind: 'new-catalogue', paths: [], example: false }) },
  { id: 'open', run: openCatalogue },
  { id: 'example', run: () => dialogs.show({ kind: 'new-catalogue', paths: [], example: true }) },
  { id: 'close-catalogue', when: open, run: closeCatalogue },
  { id: 'theme-light', run: () => session.save({ theme: 'light' }) },
  { id: 'theme-dark', run: () => session.save({ theme: 'dark' }) },
  { id: 'theme-hc', run: () => session.save({ theme: 'hc' }) },
  { id: 'language-fr', run: () => session.save({ language: 'fr' }) },
  { id: 'language-en', run: () => session.save({ language: 'en' }) },
  { id: 'help', keys: '?', run: () => dialogs.show({ kind: 'help' }) },
];

/** "Ctrl Shift Z" of a key press, as the list above writes it. */
export function chordOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && key !== '?';
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join(' ');
}
