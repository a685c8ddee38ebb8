import type { ExportRow, Job, Offer, OfferPreviewed, OfferRelease, VerifyAnswer } from '../../bindings';
import { host } from '../../host';
import { attempt, notices } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { t } from '../../words/index.svelte';
import { addDays } from './dates';

/** What to change: parts that replace what the offer has, or parts made from how it stands once its turn has come. */
export type OfferChange = Partial<Offer> | ((offer: Offer) => Partial<Offer>);

/** What the Deliveries room works on: the offers, the one that is open, what it would let out, and its sticks. */
class Offers {
  list = $state.raw<Offer[] | null>(null);
  open = $state.raw<Offer | null>(null);
  preview = $state.raw<OfferPreviewed | null>(null);
  exports = $state.raw<ExportRow[]>([]);
  job = $state<number | null>(null);
  verified = $state.raw<{ dir: string; answer: VerifyAnswer } | null>(null);
  #round = 0;
  #turn: Promise<unknown> = Promise.resolve();

  get exporting(): Job | undefined {
    return session.jobs.find((job) => job.id === this.job);
  }

  /** One after the other: an offer is kept whole, so each change has to begin where the one before it ended. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async load(): Promise<void> {
    await this.#inTurn(async () => {
      const answer = await attempt(() => host.call('offers', {}));
      if (!answer) return;
      this.list = answer.rows;
      if (this.open) this.open = answer.rows.find((offer) => offer.uid === this.open?.uid) ?? null;
    });
    if (this.open) await this.look();
  }
  async look(): Promise<void> {
    const uid = this.open?.uid;
    const round = ++this.#round;
    if (!uid) { this.preview = null; this.exports = []; return; }
    const [preview, exports] = await Promise.all([
      attempt(() => host.call('offer_preview', { uid })),
      attempt(() => host.call('exports', { offer: uid })),
    ]);
    if (round !== this.#round) return;
    this.preview = preview;
    this.exports = exports?.rows ?? [];
  }
  async show(offer: Offer | null): Promise<void> {
    if (offer?.uid !== this.open?.uid) { this.preview = null; this.verified = null; this.job = null; }
    this.open = offer;
    await this.look();
  }

  /** Keeps a change of the open offer; false where it was refused. */
  async save(change: OfferChange): Promise<boolean> {
    const uid = this.open?.uid;
    const saved = await this.#inTurn(async () => {
      const offer = this.open?.uid === uid ? this.open : this.list?.find((one) => one.uid === uid);
      if (!offer) return null;
      const kept = await this.#keep({ ...offer, ...(typeof change === 'function' ? change(offer) : change) });
      if (kept && this.open?.uid === uid) this.open = kept;
      return kept;
    });
    if (saved) void this.look();
    return saved !== null;
  }
  saveRelease(uid: string, part: Partial<OfferRelease>): Promise<boolean> {
    return this.save(({ releases }) => ({ releases: releases.map((release) => (release.release_uid === uid ? { ...release, ...part } : release)) }));
  }
  async create(name: string): Promise<void> {
    const today = (session.state?.now ?? new Date().toISOString()).slice(0, 10);
    const offer = await this.#inTurn(() => this.#keep({
      uid: null, name, territory: session.catalogue?.country ?? 'FR', starts_on: today, ends_before: addDays(today, 365), currency: 'EUR', vat_rate_bp: 2000,
      track_price_minor: 120, release_price_minor: 900, formats: ['flac', 'mp3', 'opus'], preview_ms: 30_000, preview_lufs: -16, releases: [],
    }));
    if (offer) await this.show(offer);
  }
  async #keep(offer: Offer): Promise<Offer | null> {
    const saved = await attempt(() => host.call('offer_save', offer));
    if (!saved) return null;
    this.list = this.list?.some((one) => one.uid === saved.uid)
      ? this.list.map((one) => (one.uid === saved.uid ? saved : one))
      : [...(this.list ?? []), saved];
    return saved;
  }

  async remove(): Promise<void> {
    const uid = this.open?.uid;
    if (!uid || !(await this.#inTurn(() => attempt(() => host.call('offer_delete', { uid }))))) return;
    notices.done(t('offer-deleted', { offer: this.open?.name ?? '' }), { undo: true });
    this.open = null;
    await this.load();
  }
  async export(to: string, since: string | null): Promise<void> {
    if (!this.open?.uid) return;
    this.verified = null;
    const started = await attempt(() => host.call('job_start', { command: 'kiosk_export', request: { offer: this.open?.uid, to, since } }));
    this.job = started?.job ?? null;
  }
  async verify(dir: string): Promise<void> {
    const job = await session.run('kiosk_verify', { dir });
    if (job?.state === 'done' && job.answer) this.verified = { dir, answer: job.answer as VerifyAnswer };
  }
}
export const offers = new Offers();

export type Input = Event & { currentTarget: HTMLInputElement };

/**
 * Keeps what was typed into a field, then shows what is kept: a field whose kept value is the old one is not drawn
 * again by itself, and would go on showing what was refused. `keep` gives null where it has said that the text is no value.
 */
export async function keepTyped(event: Input, keep: (text: string) => Promise<boolean> | null, shown: () => string): Promise<void> {
  const input = event.currentTarget;
  const typed = input.value;
  await keep(typed.trim());
  if (input.value === typed) input.value = shown();
}
