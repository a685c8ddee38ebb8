import type { Row } from '../../bindings';
import { host } from '../../host';

const KEPT = 4000;
const BATCH = 240;

/** Rows on demand: cells are asked for by id, kept while they are near, and asked again when they went stale. */
export class Rows {
  /** Goes up when rows have come in: what draws rows reads it. */
  arrived = $state(0);
  #kept = new Map<number, Row>();
  #stale = new Set<number>();
  #columns: string[] = [];
  #wanted: number[] = [];
  #busy = false;
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
    this.arrived += 1;
  }
  /** Keeps showing what is known, but asks for it again. */
  expire(): void {
    this.#round += 1;
    this.#stale = new Set(this.#kept.keys());
  }
  find(id: number | undefined): Row | undefined {
    return id === undefined ? undefined : this.#kept.get(id);
  }

  /** Sees to it that these ids, the most wanted first, are here soon. Only the latest wish counts. */
  want(ids: number[]): void {
    this.#wanted = ids.filter((id) => !this.#kept.has(id) || this.#stale.has(id));
    if (!this.#busy) void this.#work();
  }
  async #work(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#wanted.length > 0) {
        const batch = this.#wanted.splice(0, BATCH);
        const round = this.#round;
        const answer = await host.call('grid_rows', { ids: batch, columns: this.#columns });
        if (round !== this.#round) {
          if (this.#wanted.length === 0) this.#wanted = batch;
          continue;
        }
        this.#take(answer.rows, batch);
      }
    } catch {
      // The command's own failure is said where the sheet is opened; rows are asked again on the next scroll.
    } finally {
      this.#busy = false;
    }
  }
  #take(rows: Row[], asked: number[]): void {
    for (const row of rows) {
      this.#kept.delete(row.id);
      this.#kept.set(row.id, row);
    }
    for (const id of asked) this.#stale.delete(id);
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
