import type { Row } from '../../bindings';
import { host } from '../../host';

const KEPT = 10_000;
const BATCH = 120;
const URGENT_AT_ONCE = 3;

/** Rows on demand: cells are asked for by id, kept while they are near, and asked again when they went stale. */
export class Rows {
  /** Goes up when rows have come in: what draws rows reads it. */
  arrived = $state(0);
  #kept = new Map<number, Row>();
  #stale = new Set<number>();
  /** Asked for, and not there any more. */
  #gone = new Set<number>();
  #columns: string[] = [];
  #urgent: number[] = [];
  #later: number[] = [];
  #onTheWay = new Set<number>();
  #requests = 0;
  #round = 0;

  get columns(): string[] { return this.#columns; }

  useColumns(columns: string[]): void {
    if (columns.join() === this.#columns.join()) return;
    this.#columns = columns;
    this.clear();
  }
  clear(): void {
    this.#round += 1;
    this.#kept.clear();
    this.#stale.clear();
    this.#gone.clear();
    this.arrived += 1;
  }
  /** Keeps showing what is known, but asks for it again. */
  expire(): void {
    this.#round += 1;
    this.#stale = new Set(this.#kept.keys());
    this.#gone.clear();
  }
  find(id: number | undefined): Row | undefined {
    return id === undefined ? undefined : this.#kept.get(id);
  }

  /** Whether this row can be drawn, or there is nothing to wait for. */
  has(id: number | undefined): boolean {
    return id === undefined || this.#kept.has(id) || this.#gone.has(id);
  }

  /**
   * Sees to it that these ids are here soon. The urgent ones are in sight, or will be on the next frame, and are
   * asked for at once; the others wait until nothing is on its way. Only the latest wish counts.
   */
  want(urgent: number[], later: number[]): void {
    this.#urgent = urgent;
    this.#later = later;
    this.#goOn();
  }
  /** Has these here before it ends, if they can be had. */
  async load(ids: number[]): Promise<void> {
    const lacking = ids.filter((id) => this.#lacks(id));
    if (lacking.length > 0) await this.#ask(lacking);
  }
  #lacks(id: number): boolean {
    return (!this.has(id) || this.#stale.has(id)) && !this.#onTheWay.has(id);
  }
  #goOn(): void {
    const now = this.#urgent.filter((id) => this.#lacks(id));
    if (now.length > 0) {
      if (this.#requests < URGENT_AT_ONCE) void this.#ask(now);
    } else if (this.#requests === 0) {
      const batch = this.#later.filter((id) => this.#lacks(id)).slice(0, BATCH);
      if (batch.length > 0) void this.#ask(batch);
    }
  }
  async #ask(ids: number[]): Promise<void> {
    const round = this.#round;
    this.#requests += 1;
    for (const id of ids) this.#onTheWay.add(id);
    let failed = false;
    try {
      const answer = await host.call('grid_rows', { ids, columns: this.#columns });
      if (round === this.#round) this.#take(answer.rows, ids);
    } catch {
      // The fault itself is said where the sheet is opened; these rows are asked for again on the next scroll.
      failed = true;
    } finally {
      this.#requests -= 1;
      for (const id of ids) this.#onTheWay.delete(id);
    }
    if (!failed) this.#goOn();
  }
  #take(rows: Row[], asked: number[]): void {
    for (const row of rows) {
      this.#kept.delete(row.id);
      this.#kept.set(row.id, row);
    }
    for (const id of asked) {
      this.#stale.delete(id);
      if (!this.#kept.has(id)) this.#gone.add(id);
    }
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(id);
      this.#stale.delete(id);
    }
    this.arrived += 1;
  }
  /** All of these rows, whatever it takes: for copying and for what acts on many. */
  async fetch(ids: number[], columns: string[]): Promise<Row[]> {
    const found: Row[] = [];
    for (let at = 0; at < ids.length; at += 2000) {
      const answer = await host.call('grid_rows', { ids: ids.slice(at, at + 2000), columns });
      found.push(...answer.rows);
    }
    return found;
  }
}
