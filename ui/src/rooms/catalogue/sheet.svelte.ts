import type { CellChange, Changed, Row, Selection, Sort } from '../../bindings';
import { boxOf, foundAgain, heightOf, within, type Place, type Range } from '../../elements/grid/range';
import { host } from '../../host';
import { attempt, notices } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { t } from '../../words/index.svelte';
import { releases } from '../releases/releases.svelte';
import { columnsOf, settingsOf, type Column } from './columns';
import { Rows } from './rows.svelte';

/** As many as a large window shows. */
const FIRST_ROWS = 64;
const nowhere: Range = { anchor: { row: 0, col: 0 }, focus: { row: 0, col: 0 } };

/** The catalogue's sheet: the question, the ids that answer it in order, and what is chosen among them. */
class Sheet {
  query = $state('');
  sort = $state.raw<Sort | null>(null);
  ids = $state.raw<Uint32Array>(new Uint32Array());
  total = $state(0);
  range = $state.raw<Range>(nowhere);
  columns = $state.raw<Column[]>([]);
  opening = $state(false);
  opened = $state(false);
  /** The search box is to take the focus; who does it takes this back. */
  wantsSearch = $state(false);
  /** The grid is to bring the active cell into view and to take the focus; it takes this back. */
  wantsGrid = $state(false);
  /** Goes up when another question has been answered, or the same in another order. */
  turned = $state(0);
  rows = new Rows();
  #round = 0;
  /** What `ids` answer: the question may be ahead of them. */
  #answered = '';
  #turning = false;
  #holds = 0;
  #missed = false;
  #ahead: { stale: number; answer: Promise<Uint32Array | null> } | null = null;

  get shown(): Column[] { return this.columns.filter((column) => column.shown); }
  get chosenCount(): number { return this.total === 0 ? 0 : heightOf(boxOf(this.range)); }
  get chosenIds(): number[] {
    const box = boxOf(this.range);
    return Array.from(this.ids.subarray(box.top, box.bottom + 1));
  }
  get currentRow(): Row | undefined {
    void this.rows.arrived;
    return this.rows.find(this.ids[this.range.focus.row]);
  }

  #path = '';
  /** Begins afresh where another catalogue was opened. */
  follow(path: string): void {
    if (this.#path !== '' && path !== this.#path) this.reset();
    this.#path = path;
    this.useFields();
  }
  useFields(): void {
    this.columns = columnsOf(session.fields, session.settings.columns ?? []);
    this.rows.useColumns(this.shown.map((column) => column.field));
  }
  /** New widths, order or choice of columns; `keep` also remembers them. */
  useColumns(columns: Column[], keep = true): void {
    this.columns = columns;
    this.rows.useColumns(this.shown.map((column) => column.field));
    if (keep) void session.save({ columns: settingsOf(columns) });
  }
  get settings() { return settingsOf(this.columns); }
  /** The active cell goes to the first column: the one it stood in may be hidden. */
  toFirstColumn(): void {
    const at = (place: Place): Place => ({ row: place.row, col: 0 });
    this.range = { anchor: at(this.range.anchor), focus: at(this.range.focus) };
  }
  reset(): void {
    this.query = '';
    this.#answered = '';
    this.sort = null;
    this.ids = new Uint32Array();
    this.total = 0;
    this.opened = false;
    this.range = nowhere;
    this.rows.clear();
  }

  /** Asks for everything, and for its first rows, while the window is still finding out what is open. */
  lookAhead(): void {
    this.useFields();
    const answer = host.bytes('grid_ids', { query: '', sort: null }).then(async (bytes) => {
      const ids = new Uint32Array(bytes);
      // With the rows at hand the sheet is drawn once, not first without them.
      await this.rows.load(Array.from(ids.subarray(0, FIRST_ROWS)));
      return ids;
    });
    this.#ahead = { stale: session.stale, answer: answer.catch(() => null) };
  }
  async #early(): Promise<Uint32Array | null> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return this.query === '' && !this.sort && ahead?.stale === session.stale ? ahead.answer : null;
  }

  /** While something is being typed for them, rows keep their places; what is returned lets them go. */
  hold(): () => void {
    let held = true;
    this.#holds += 1;
    return () => {
      if (!held) return;
      held = false;
      this.#holds -= 1;
      if (this.#holds > 0 || !this.#missed) return;
      this.#missed = false;
      void this.open();
    };
  }

  /** Asks the question again. What was chosen stays chosen where it is still there. */
  async open(): Promise<void> {
    const round = ++this.#round;
    this.opening = true;
    const { query, sort } = this;
    const early = await this.#early();
    const answer = early ?? await attempt(async () => new Uint32Array(await host.bytes('grid_ids', { query, sort })));
    if (round !== this.#round) return;
    this.opening = false;
    if (!answer) return;
    if (this.#holds > 0) {
      this.#missed = true;
      this.rows.refresh();
      return;
    }
    if (!early) this.rows.expire();
    const before = this.ids;
    this.ids = answer;
    this.#answered = query;
    this.total = answer.length;
    this.opened = true;
    this.#keepPlace(before);
    this.rows.arrived += 1;
  }
  #keepPlace(before: Uint32Array): void {
    const turning = this.#turning;
    this.#turning = false;
    if (turning) this.turned += 1;
    if (this.total === 0) { this.range = nowhere; return; }
    if (this.range === nowhere) return;
    const { row, col } = this.range.focus;
    const lost = { row: turning ? 0 : row, col };
    const { anchor, focus } = foundAgain(this.range, before, this.ids) ?? { anchor: lost, focus: lost };
    const fit = (place: Place) => within(place, this.total, Math.max(1, this.shown.length));
    this.range = { anchor: fit(anchor), focus: fit(focus) };
  }

  async ask(query: string): Promise<void> {
    releases.open = false;
    this.query = query;
    this.#turning = true;
    await this.open();
  }
  /** First to last, then last to first, then as the releases stand. */
  async sortBy(field: string): Promise<void> { await this.sortInto(field, this.sort?.field === field); }
  /** Sorts in this direction; as the releases stand where it already was so. */
  async sortInto(field: string, descending: boolean): Promise<void> {
    const same = this.sort?.field === field && this.sort.descending === descending;
    this.sort = same ? null : { field, descending };
    this.#turning = true;
    await this.open();
  }

  /** Shows one recording: in the present answer if it is there, else among everything. */
  async show(uid: string): Promise<void> {
    session.room = 'catalogue';
    const card = await attempt(() => host.call('show', { uid }));
    if (!card) return;
    if (card.kind === 'release') { releases.show(uid); return; }
    releases.open = false;
    const id = 'id' in card && typeof card.id === 'number' ? card.id : await this.#idOf(uid);
    if (id === null) return;
    if (!this.ids.includes(id)) await this.ask('');
    const row = this.ids.indexOf(id);
    if (row < 0) return;
    this.range = { anchor: { row, col: 0 }, focus: { row, col: 0 } };
    this.wantsGrid = true;
  }

  /** The local id of a recording by its uid, looked for among the rows of the present answer. */
  async #idOf(uid: string): Promise<number | null> {
    for (let at = 0; at < this.ids.length; at += 2000) {
      const rows = await attempt(() => this.rows.fetch(Array.from(this.ids.subarray(at, at + 2000)), []));
      const found = rows?.find((row) => row.uid === uid);
      if (found) return found.id;
    }
    return null;
  }

  /** What is chosen now, as commands take it. */
  async chosen(): Promise<Selection | null> { return this.selection(this.chosenIds); }
  /** These recordings as commands take them: the question itself where they are the whole of its answer. */
  async selection(ids: number[]): Promise<Selection | null> {
    if (ids.length > 0 && ids.length === this.total && ids.every((id, at) => id === this.ids[at])) return { query: this.#answered };
    const rows = await attempt(() => this.rows.fetch(ids, []));
    return rows && rows.length > 0 ? { uids: rows.map((row) => row.uid) } : null;
  }
  /** What plays one after the other from the current row on. */
  async listening(): Promise<string[]> {
    const from = this.range.focus.row;
    const rows = await attempt(() => this.rows.fetch(Array.from(this.ids.subarray(Math.max(0, from - 50), from + 200)), []));
    return rows?.map((row) => row.uid) ?? [];
  }

  /** Writes cells as one operation. True when it was done. */
  async write(cells: CellChange[], gesture: 'edit' | 'paste' | 'fill' | 'clear' = 'edit'): Promise<boolean> {
    const answer = await attempt(() => host.call('set_cells', { cells, gesture }));
    if (!answer) return false;
    this.saidChange(answer);
    return true;
  }
  saidChange(answer: Changed): void {
    if (answer.changed === 0 && answer.drafts.length === 0) { notices.done(t('edit-nothing')); return; }
    const what = t('edit-done', { n: answer.changed });
    const drafts = answer.drafts.length;
    session.changed(drafts > 0 ? `${what} ${t('edit-drafts', { n: drafts })}` : what);
  }
}
export const sheet = new Sheet();
