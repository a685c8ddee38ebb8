import type { ConsentRow, LabelRow, LabelWords, NoteRow, NoteTyped } from '../../../bindings';
import { locale, t, words } from '../../../words/index.svelte';
import { bytes } from '../../../words/numbers';

export const USES = ['sale', 'hearing', 'broadcast', 'film', 'teaching', 'research', 'archive'];
export const AUDIENCES = ['', 'women', 'men', 'community', 'community-women', 'community-men', 'initiates'];

/** What of a label is in the reader's language; else its community's own words. */
export function wordsOf(label: LabelRow): LabelWords {
  const mine = label.words.find((said) => said.language?.toLowerCase().split('-')[0]?.startsWith(words.language));
  return mine ?? label.words[0] ?? { language: null, name: label.code, text: '' };
}

/** A day, a month or a year as people write it. */
export function dayWords(day: string | null | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  if (!year || !month) return day ?? '';
  const style = { day: date ? 'numeric' : undefined, month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale(), style).format(new Date(Date.UTC(year, month - 1, date || 1)));
}
/** `06-01..09-30` as people say it. */
export function seasonWords(season: string): string {
  const shown = season.split('..').map((day) => {
    const [month, date] = day.split('-').map(Number);
    const style = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locale(), style).format(new Date(Date.UTC(2000, (month ?? 1) - 1, date)));
  });
  return t('note-season', { from: shown[0], to: shown[1] });
}
export const countryWords = (codes: string[]): string => {
  const names = new Intl.DisplayNames([locale()], { type: 'region', fallback: 'code' });
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(codes.map((code) => names.of(code) ?? code));
};

/** What the conditions of a note come to, each a short sentence. */
export function conditions(note: NoteRow): string[] {
  return [
    note.never ? t('note-never') : '',
    ...note.seasons.map(seasonWords),
    note.only_in.length > 0 ? t('note-only-in', { places: countryWords(note.only_in) }) : '',
    note.not_in.length > 0 ? t('note-not-in', { places: countryWords(note.not_in) }) : '',
    note.audience ? t('note-outside', { who: note.audience }) : '',
  ].filter((one) => one !== '');
}

export type NoteDraft = Required<{ [field in keyof NoteTyped]: NonNullable<NoteTyped[field]> }>;
export const noteDraft = (note: NoteRow | null): NoteDraft => ({
  text: note?.text ?? '', language: note?.language ?? '', said_by: note?.said_by ?? '', said_on: note?.said_on ?? '',
  closes: note?.closes ?? 'sale', never: note?.never ?? false, seasons: note?.seasons.join(', ') ?? '',
  only_in: note?.only_in.join(', ') ?? '', not_in: note?.not_in.join(', ') ?? '', audience: note?.audience ?? '',
});

/** How a consent stands, for its mark: what was taken back or cannot be shown weighs more than what is over. */
export function consentState(consent: ConsentRow, today: string): 'fine' | 'withdrawn' | 'missing' | 'changed' | 'over' {
  if (consent.withdrawn_on) return 'withdrawn';
  if (consent.state === 'missing' || consent.state === 'changed') return consent.state;
  return consent.until && consent.until < today ? 'over' : 'fine';
}
export const fileWords = (consent: ConsentRow): string => `${consent.media_type} · ${bytes(consent.bytes)} · ${consent.hash.slice(0, 8)}`;
