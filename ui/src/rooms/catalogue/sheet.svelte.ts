import type { CellChange, Changed, Row, Selection, Sort } from '../../bindings';
import { boxOf, heightOf, within, type Place, type Range } from '../../elements/grid/range';
import { host } from '../../host';
import { attempt, notices } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { t } from '../../words/index.svelte';
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
  wantsSearch = $state(0);
  /** Asks the grid to bring the active cell into view (and to take the focus). */
  reveal = $state(0);
  rows = new Rows();
  #round = 0;
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
  reset(): void {
    this.query = '';
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
  /** Asks the question again. What was chosen stays chosen where its first row is still there. */
  async open(): Promise<void> {
    const round = ++this.#round;
    this.opening = true;
    const { query, sort } = this;
    const kept = this.ids[this.range.anchor.row];
    const early = await this.#early();
    const answer = early ?? await attempt(async () => new Uint32Array(await host.bytes('grid_ids', { query, sort })));
    if (round !== this.#round) return;
    this.opening = false;
    if (!answer) return;
    if (!early) this.rows.expire();
    this.ids = answer;
    this.total = answer.length;
    this.opened = true;
    this.#keepPlace(kept);
    this.rows.arrived += 1;
  }
  #keepPlace(kept: number | undefined): void {
    const { anchor, focus } = this.range;
    if (this.total === 0) { this.range = nowhere; return; }
    const at = kept === undefined || this.ids[anchor.row] === kept ? anchor.row : this.ids.indexOf(kept);
    const shift = at < 0 ? -anchor.row : at - anchor.row;
    const fit = (place: Place) => within({ row: place.row + shift, col: place.col }, this.total, Math.max(1, this.shown.length));
    this.range = at < 0 ? { anchor: fit(anchor), focus: fit(anchor) } : { anchor: fit(anchor), focus: fit(focus) };
  }

  async ask(query: string): Promise<void> {
    this.query = query;
    await this.open();
  }
  async sortBy(field: string): Promise<void> {
    const same = this.sort?.field === field;
    this.sort = same && this.sort?.descending ? null : { field, descending: same };
    await this.open();
  }

  /** Shows one recording: in the present answer if it is there, else among everything. */
  async show(uid: string): Promise<void> {
    session.room = 'catalogue';
    const card = await attempt(() => host.call('show', { uid }));
    if (!card) return;
    if (card.kind === 'release') { await this.ask(`release:"${card.title.replaceAll('"', ' ')}"`); return; }
    const id = 'id' in card && typeof card.id === 'number' ? card.id : await this.#idOf(uid);
    if (id === null) return;
    if (!this.ids.includes(id)) await this.ask('');
    const row = this.ids.indexOf(id);
    if (row < 0) return;
    this.range = { anchor: { row, col: 0 }, focus: { row, col: 0 } };
    this.reveal += 1;
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

  /** What is chosen, as commands take it: the question itself where everything is chosen. */
  async chosen(): Promise<Selection | null> {
    if (this.total === 0) return null;
    if (this.chosenCount === this.total) return { query: this.query };
    const rows = await attempt(() => this.rows.fetch(this.chosenIds, []));
    return rows ? { uids: rows.map((row) => row.uid) } : null;
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
