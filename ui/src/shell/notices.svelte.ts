import { failureOf } from '../host';
import { errorHint, errorWords } from '../words/index.svelte';

export interface Notice { id: number; kind: 'done' | 'problem'; text: string; hint: string; undo: boolean }
let next = 0;

/** What has just happened, said once: read aloud by the live regions, gone by itself where it is good news. */
class Notices {
  list = $state<Notice[]>([]);

  #add(notice: Omit<Notice, 'id'>): void {
    const id = ++next;
    // One piece of good news at a time, and never a wall of them over the sheet.
    const kept = this.list.filter((other) => other.kind === 'problem' || notice.kind === 'problem');
    this.list = [...kept.slice(-1), { ...notice, id }];
    setTimeout(() => this.dismiss(id), notice.kind === 'done' ? 7000 : 15_000);
  }
  done(text: string, options: { undo?: boolean } = {}): void {
    this.#add({ kind: 'done', text, hint: '', undo: options.undo ?? false });
  }
  problem(text: string, hint = ''): void {
    this.#add({ kind: 'problem', text, hint, undo: false });
  }
  failure(cause: unknown): void {
    const failure = failureOf(cause);
    this.problem(errorWords(failure), errorHint(failure));
  }
  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
export const notices = new Notices();

/** Runs a command for a person: its failure becomes a notice, and null comes back. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (cause) {
    notices.failure(cause);
    return null;
  }
}
