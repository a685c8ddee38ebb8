import type { CreditRow, CreditTyped, Term } from '../../bindings';
import type { Meant } from '../../elements/TypeAhead.svelte';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Where a credit comes to stand when it is moved by so many: among those of its own role, and no further. */
export function movedTo(credits: Pick<CreditRow, 'number' | 'role'>[], number: number, by: number): number | null {
  const role = credits.find((one) => one.number === number)?.role;
  const own = credits.filter((one) => one.role === role).map((one) => one.number);
  const wanted = own[own.indexOf(number) + by];
  return role === undefined || wanted === undefined || wanted === number ? null : wanted;
}

/** Where a credit that is dropped on another comes to stand; nowhere on one of another role. */
export function droppedOn(credits: Pick<CreditRow, 'number' | 'role'>[], number: number, on: number): number | null {
  const role = (wanted: number) => credits.find((one) => one.number === wanted)?.role;
  return number !== on && role(number) !== undefined && role(number) === role(on) ? on : null;
}

/** Roles whose words, or whose code, have what is typed; the nearest first. */
export function rolesLike(codes: string[], words: (code: string) => string, typed: string, most = 8): Meant[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return codes.slice(0, most).map((code) => ({ value: words(code), name: words(code) }));
  const rank = (code: string) => Math.min(...[words(code), code.replaceAll('-', ' ')].map((name) => {
    const folded = fold(name);
    return folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : folded.includes(` ${wanted}`) ? 2 : folded.includes(wanted) ? 3 : 9;
  }));
  return codes.map((code) => ({ code, rank: rank(code) })).filter((one) => one.rank < 9).sort((a, b) => a.rank - b.rank)
    .slice(0, most).map(({ code }) => ({ value: words(code), name: words(code) }));
}

/** The code of a role as it was written in words; what was written where it is one's own. */
export const roleOf = (codes: string[], words: (code: string) => string, typed: string): string =>
  codes.find((code) => fold(words(code)) === fold(typed.trim())) ?? typed;

/** An instrument of the list, to be taken by the name that the person reads. */
export function instrumentOffer(term: Term, french: boolean): Meant {
  const name = french ? (term.french ?? term.name) : term.name;
  const others = [term.name, term.french ?? '', ...term.also].filter((other) => other !== '' && other !== name);
  return { value: name, name, note: [...new Set(others)].slice(0, 3).concat(term.class ?? []).join(' · ') };
}

export interface Draft { party: string; role: string; credited_as: string; instrument: string; vernacular: string; part: string; players: string; featured: boolean }

export const draftOf = (row: CreditRow | null, roleWords: (code: string) => string): Draft => ({
  party: row?.name ?? '', credited_as: '', role: row ? (row.role_known ? roleWords(row.role) : row.role) : roleWords('performer'),
  instrument: row?.instrument ?? '', vernacular: row?.vernacular ?? '', part: row?.part ?? '', players: row?.players == null ? '' : String(row.players), featured: row?.featured ?? false,
});

/** Only what is another than before, so that the rest stays as it was printed. */
export function changesOf(before: Draft, after: Draft, role: string): CreditTyped {
  const changes: CreditTyped = {};
  for (const key of ['party', 'credited_as', 'instrument', 'vernacular', 'part', 'players'] as const) {
    if (after[key] !== before[key]) changes[key] = after[key];
  }
  if (after.role !== before.role) changes.role = role;
  if (after.featured !== before.featured) changes.featured = after.featured;
  return changes;
}
