import type { ReleasePage, Row, Selection, TrackRow } from '../../bindings';
import { host } from '../../host';
import { dialogs } from '../../shell/dialogs.svelte';
import { attempt, notices } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { t, words } from '../../words/index.svelte';
import { places } from '../catalogue/places/places.svelte';
import type { Spot } from './order';

const pictures = /\.(jpe?g|png|webp|gif|tiff?|bmp)$/i;

/** Releases in the catalogue's room: all of them, or one with its discs. */
class Releases {
  /** Whether the room shows releases rather than the sheet. */
  open = $state(false);
  uid = $state<string | null>(null);
  page = $state.raw<ReleasePage | null>(null);
  all = $state.raw<Row[] | null>(null);
  /** Tracks that are chosen, by uid. */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** What a screen reader is told: where things have gone. */
  said = $state('');
  #round = 0;

  get tracks(): TrackRow[] { return this.page?.discs.flatMap((disc) => disc.tracks) ?? []; }

  /** Shows all releases, or one. */
  show(uid: string | null): void {
    session.room = 'catalogue';
    places.open = false;
    this.open = true;
    if (uid !== this.uid) { this.page = null; this.chosen = new Set(); }
    this.uid = uid;
    void this.ask();
  }

  async ask(): Promise<void> {
    const round = ++this.#round;
    const { uid } = this;
    if (!this.open || !session.catalogue) return;
    if (uid) {
      const page = await host.call('release', { release: uid }).catch(() => null);
      if (round !== this.#round) return;
      // Deleted, or its making undone: all releases are what is left to show.
      if (!page) { this.uid = null; this.page = null; void this.ask(); return; }
      this.page = page;
      const there = new Set(this.tracks.map((track) => track.uid));
      if ([...this.chosen].some((one) => !there.has(one))) this.chosen = new Set([...this.chosen].filter((one) => there.has(one)));
      return;
    }
    const all = await attempt(async () => {
      const ids = Array.from(new Uint32Array(await host.bytes('grid_ids', { query: '', sort: null, of: 'release' })));
      const rows: Row[] = [];
      for (let at = 0; at < ids.length; at += 1000) rows.push(...(await host.call('grid_rows', { ids: ids.slice(at, at + 1000), columns: ['title', 'artist', 'tracks', 'date', 'catno'], of: 'release' })).rows);
      return rows;
    });
    if (round === this.#round && all) this.all = all;
  }

  /** Carries out a change of this release and says it, here and to those who listen. */
  async #change(work: (release: string) => Promise<unknown>, said: string): Promise<boolean> {
    const { uid } = this;
    if (!uid || !(await attempt(() => work(uid)))) return false;
    this.said = said;
    session.changed(said);
    await this.ask();
    return true;
  }
  #where = (spot: Spot) => t('release-spot', { disc: spot.disc, place: spot.place });

  add(from: Selection, n: number, spot?: Spot): Promise<boolean> {
    return this.#change((release) => host.call('release_add', { release, from, ...spot }), spot ? t('release-added-at', { n, where: this.#where(spot) }) : t('release-added', { n }));
  }
  move(tracks: string[], spot: Spot): Promise<boolean> {
    return this.#change((release) => host.call('release_move', { release, tracks, ...spot }), t('release-moved', { n: tracks.length, where: this.#where(spot) }));
  }
  remove(tracks: string[]): Promise<boolean> {
    return this.#change((release) => host.call('release_remove', { release, tracks }), t('release-removed', { n: tracks.length }));
  }
  titleDisc(disc: number, title: string): Promise<boolean> {
    return this.#change((release) => host.call('release_disc', { release, disc, title }), t('release-disc-titled', { disc }));
  }
  cover(path: string): Promise<boolean> {
    return this.#change((release) => host.call('cover_set', { release, path }), t('cover-changed'));
  }
  dropCover(): Promise<boolean> {
    return this.#change((release) => host.call('cover_remove', { release }), t('cover-removed'));
  }
  booklet(path: string): Promise<boolean> {
    return this.#change((release) => host.call('booklet_add', { release, path }), t('booklet-added'));
  }
  dropBooklet(number: number): Promise<boolean> {
    return this.#change((release) => host.call('booklet_remove', { release, number }), t('booklet-removed'));
  }
  moveBooklet(number: number, to: number): Promise<boolean> {
    return this.#change((release) => host.call('booklet_move', { release, number, to }), t('booklet-moved', { to }));
  }

  async make(title: string, from: Selection | null): Promise<void> {
    const made = await attempt(() => host.call('release_make', { title, from }));
    if (!made) return;
    session.changed(t('release-made', { title, n: made.tracks }));
    this.show(made.uid);
  }
  async delete(): Promise<void> {
    const { page } = this;
    if (!page) return;
    const offers = page.offers.length > 0 ? ` ${t('release-delete-offers', { offers: page.offers.join(', ') })}` : '';
    const answer = await dialogs.ask({
      title: t('release-delete-title', { title: page.title }),
      text: t('release-delete-text', { n: page.tracks }) + offers,
      choices: [{ id: 'go', word: t('release-delete'), main: true }],
    });
    if (!answer || !(await attempt(() => host.call('release_delete', { release: page.uid })))) return;
    session.changed(t('release-deleted', { title: page.title }));
    this.show(null);
  }
  /** Writes the sheet to where a person says. */
  async sheet(): Promise<void> {
    const { page } = this;
    if (!page) return;
    const suggested = `${page.title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()}.pdf`;
    const path = await dialogs.askPath({ mode: 'save', title: t('sheet-title'), confirm: t('sheet-go'), note: t('sheet-note'), suggested, extensions: ['pdf'] });
    const made = path ? await attempt(() => host.call('sheet', { release: page.uid, path, lang: words.language })) : null;
    if (!made) return;
    notices.done(t('sheet-done', { path: made.path, n: made.pages }));
    if (made.missing) notices.problem(t('sheet-missing', { missing: [...made.missing].join(' ') }));
  }

  /** Takes a dropped file that belongs to the open release: a picture is its cover, a PDF its booklet. */
  takes(path: string): boolean {
    if (!this.open || !this.page || session.room !== 'catalogue') return false;
    if (pictures.test(path)) void this.cover(path);
    else if (/\.pdf$/i.test(path)) void this.booklet(path);
    else return false;
    return true;
  }
}
export const releases = new Releases();
