import type { ExportRow, Job, Offer, OfferPreviewed, VerifyAnswer } from '../../bindings';
import { host } from '../../host';
import { attempt, notices } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { t } from '../../words/index.svelte';
import { addDays } from './dates';

/** What the Deliveries room works on: the offers, the one that is open, what it would let out, and its sticks. */
class Offers {
  list = $state.raw<Offer[] | null>(null);
  open = $state.raw<Offer | null>(null);
  preview = $state.raw<OfferPreviewed | null>(null);
  exports = $state.raw<ExportRow[]>([]);
  job = $state<number | null>(null);
  verified = $state.raw<{ dir: string; answer: VerifyAnswer } | null>(null);
  #round = 0;

  get exporting(): Job | undefined {
    return session.jobs.find((job) => job.id === this.job);
  }

  async load(): Promise<void> {
    const answer = await attempt(() => host.call('offers', {}));
    if (!answer) return;
    this.list = answer.rows;
    if (this.open?.uid) {
      this.open = answer.rows.find((offer) => offer.uid === this.open?.uid) ?? null;
      await this.look();
    }
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
  async save(change: Partial<Offer>): Promise<void> {
    if (!this.open) return;
    const saved = await attempt(() => host.call('offer_save', { ...this.open!, ...change }));
    if (!saved) { this.open = { ...this.open }; return; }
    this.open = saved;
    this.list = this.list?.some((offer) => offer.uid === saved.uid)
      ? this.list.map((offer) => (offer.uid === saved.uid ? saved : offer))
      : [...(this.list ?? []), saved];
    await this.look();
  }
  async create(name: string): Promise<void> {
    const today = (session.state?.now ?? new Date().toISOString()).slice(0, 10);
    this.open = {
      uid: null, name, territory: session.catalogue?.country ?? 'FR', starts_on: today, ends_before: addDays(today, 365), currency: 'EUR', vat_rate_bp: 2000,
      track_price_minor: 120, release_price_minor: 900, formats: ['flac', 'mp3', 'opus'], preview_ms: 30_000, preview_lufs: -16, releases: [],
    };
    await this.save({});
    if (!this.open?.uid) this.open = null;
  }
  async remove(): Promise<void> {
    const uid = this.open?.uid;
    if (!uid || !(await attempt(() => host.call('offer_delete', { uid })))) return;
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
