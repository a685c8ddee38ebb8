import type { PlaceRow } from '../../../bindings';
import { host } from '../../../host';
import { attempt } from '../../../shell/notices.svelte';

/** The tree of places, asked for again whenever the catalogue changed. */
class Places {
  /** Whether the catalogue's room shows the places rather than the sheet. */
  open = $state(false);
  rows = $state.raw<PlaceRow[]>([]);
  asked = $state(false);
  chosen = $state<string | null>(null);
  closed = $state.raw<ReadonlySet<string>>(new Set());
  #round = 0;

  async ask(): Promise<void> {
    const round = ++this.#round;
    const answer = await attempt(() => host.call('places', {}));
    if (round !== this.#round || !answer) return;
    this.rows = answer.rows;
    this.asked = true;
    if (!this.rows.some((place) => place.uid === this.chosen)) this.chosen = null;
  }
  fold(uid: string, open: boolean): void {
    const closed = new Set(this.closed);
    if (open) closed.delete(uid);
    else closed.add(uid);
    this.closed = closed;
  }
}
export const places = new Places();
