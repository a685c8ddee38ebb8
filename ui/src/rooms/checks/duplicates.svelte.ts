import type { DuplicateGroup, DuplicateItem, Rows } from '../../bindings';
import { host } from '../../host';
import { dialogs } from '../../shell/dialogs.svelte';
import { attempt } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { t } from '../../words/index.svelte';

export type Of = 'recording' | 'party';
export type Side = 'a' | 'b';
/** A search that took longer is not begun again without being asked for, in milliseconds. */
const PATIENCE = 3000;
/** More groups than anyone goes through in a day. */
const MOST = 2000;

/** What may be there twice: the last search, and the two that lie side by side. */
class Duplicates {
  of = $state<Of>('recording');
  total = $state(0);
  groups = $state.raw<DuplicateGroup[] | null>(null);
  at = $state(0);
  busy = $state(false);
  /** Somebody changed something since, and the search would take a while. */
  outdated = $state(false);
  sides = $state.raw<Record<Side, number>>({ a: 0, b: 1 });
  #took = 0;
  #known = '';
  #path = '';

  get group(): DuplicateGroup | undefined { return this.groups?.[this.at]; }
  item(side: Side): DuplicateItem | undefined { return this.group?.items[this.sides[side]]; }

  /** Called whenever the catalogue may have changed. */
  async follow(): Promise<void> {
    const path = session.catalogue?.path ?? '';
    const key = path + JSON.stringify([session.state?.undo, session.state?.redo, session.catalogue?.recordings]);
    if (key === this.#known) return;
    const isOther = path !== this.#path;
    [this.#known, this.#path] = [key, path];
    if (isOther) this.at = 0;
    if (isOther || this.groups === null || this.#took < PATIENCE) await this.look();
    else this.outdated = true;
  }

  async choose(of: Of): Promise<void> {
    if (of === this.of) return;
    this.of = of;
    this.at = 0;
    this.groups = null;
    await this.look();
  }

  async look(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const begun = performance.now();
    const job = await session.run('duplicates', { of: this.of, limit: MOST });
    this.#took = performance.now() - begun;
    this.busy = false;
    if (job?.state !== 'done') { this.groups ??= []; return; }
    const answer = job.answer as Rows<DuplicateGroup>;
    this.groups = answer.rows;
    this.total = answer.total;
    this.outdated = false;
    this.pick(Math.min(this.at, Math.max(0, answer.rows.length - 1)));
  }

  pick(at: number): void {
    this.at = at;
    this.sides = { a: 0, b: 1 };
  }
  /** Puts another one of the group on a side; the one that lay there changes sides with it where it is the other. */
  lay(side: Side, index: number): void {
    const other: Side = side === 'a' ? 'b' : 'a';
    const swapped = this.sides[other] === index ? this.sides[side] : this.sides[other];
    this.sides = { ...this.sides, [side]: index, [other]: swapped };
  }
  step(by: number): void {
    const last = (this.groups?.length ?? 0) - 1;
    if (last >= 0) this.pick(Math.max(0, Math.min(last, this.at + by)));
  }

  async merge(): Promise<void> {
    const [a, b] = [this.item('a'), this.item('b')];
    if (!a || !b) return;
    const kept = await dialogs.ask({
      title: t('merge-title'), text: t('merge-text', { of: this.of }),
      choices: [{ id: 'b', word: t('merge-keep-b') }, { id: 'a', word: t('merge-keep-a'), main: true }],
    });
    if (!kept) return;
    const [into, gone] = kept === 'a' ? [a, b] : [b, a];
    const answer = await attempt(() => host.call('merge', { uid: gone.uid, into: into.uid }));
    if (!answer) return;
    this.#without(gone.uid);
    session.changed(t('merge-done', { title: answer.title, n: answer.overruled.length }));
  }

  async sayDifferent(): Promise<void> {
    const [a, b] = [this.item('a'), this.item('b')];
    if (!a || !b) return;
    if (!(await attempt(() => host.call('different', { uids: [a.uid, b.uid] })))) return;
    if (this.group?.items.length === 2) this.#drop();
    session.changed(t('different-done'));
  }

  /** Until the next search has its answer, the list shows what is still to be decided. */
  #without(uid: string): void {
    const { group, groups } = this;
    if (!group || !groups) return;
    const items = group.items.filter((item) => item.uid !== uid);
    if (items.length < 2) { this.#drop(); return; }
    this.groups = groups.with(this.at, { ...group, items, count: group.count - 1 });
    this.sides = { a: 0, b: 1 };
  }
  #drop(): void {
    this.groups = this.groups?.toSpliced(this.at, 1) ?? null;
    this.total = Math.max(0, this.total - 1);
    this.pick(Math.min(this.at, Math.max(0, (this.groups?.length ?? 1) - 1)));
  }
}
export const duplicates = new Duplicates();
