/** Terms are half open in the catalogue; people say the last day. Both as YYYY-MM-DD. */
export const addDays = (date: string, days: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
/** True for a day that the calendar has, as YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
export const lastDay = (endsBefore: string): string => addDays(endsBefore, -1);
export const endsBefore = (lastDayTyped: string): string => addDays(lastDayTyped, 1);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const months = ['en', 'fr'].flatMap((language) =>
  Array.from({ length: 12 }, (_, month) => ({
    month: month + 1,
    name: plain(new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1))),
  })),
);
const monthOf = (word: string): number | undefined => {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  if (word.length < 3) return undefined;
  const fits = new Set(months.filter(({ name }) => name.startsWith(word)).map(({ month }) => month));
  return fits.size === 1 ? [...fits][0] : undefined;
};
/** A day as people write it, as YYYY-MM-DD: 2026-12-01, 1/12/2026 (the day first), 1 déc. 2026, December 1, 2026. */
export function readDay(text: string): string | null {
  const [first = '', second = '', third = '', ...more] = plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [day, month, year] =
    first.length === 4 && /^\d/.test(first) ? [third, second, first] : /^\d/.test(first) ? [first.replace(/^1er$/, '1'), second, third] : [second, first, third];
  const iso = `${year}-${String(monthOf(month) ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return more.length === 0 && isDay(iso) ? iso : null;
}
