import { minorDigits } from './currencies';
import { locale, t } from './index.svelte';

const cache = new Map<string, Intl.NumberFormat>();
function format(options: Intl.NumberFormatOptions, value: number): string {
  const key = locale() + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) cache.set(key, (found = new Intl.NumberFormat(locale(), options)));
  // A real minus, as the rest of the type.
  return found.format(value).replace('-', '\u2212');
}

export const count = (value: number): string => format({ maximumFractionDigits: 0 }, value);
export const percent = (share: number): string => format({ style: 'percent', maximumFractionDigits: 0 }, share);
export const decimal = (value: number, digits = 1): string =>
  format({ minimumFractionDigits: digits, maximumFractionDigits: digits }, value);

/** With as many decimals as it has, and not more than `digits`. */
export const upTo = (value: number, digits: number): string => format({ maximumFractionDigits: digits, useGrouping: false }, value);

/** "412 Mo", "5.26 GB": decimal units, as sticks are sold. */
export function bytes(value: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = value < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  const scaled = value / 1000 ** step;
  const digits = step >= 3 ? 2 : scaled < 10 && step > 0 ? 1 : 0;
  return format({ style: 'unit', unit: units[step]!, unitDisplay: 'short', maximumFractionDigits: digits }, scaled);
}

/** Minutes and seconds as on a sleeve: 4:52, 1:02:07. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** How long a job still takes, in the roughest unit that is honest. */
export function left(seconds: number): string {
  if (seconds < 60) return t('time-left-seconds', { n: Math.max(1, Math.round(seconds)) });
  if (seconds < 5400) return t('time-left-minutes', { n: Math.round(seconds / 60) });
  return t('time-left-hours', { n: Math.round(seconds / 3600) });
}

export function money(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  try {
    return format({ style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }, minor / 10 ** digits);
  } catch {
    return `${plainMoney(minor, currency)} ${currency}`;
  }
}
/** "9,00", "9.5" or "1 200" typed by a person, in minor units; null where it is no amount. */
export function parseMoney(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const bare = text.replace(/[\s\u00a0\u202f€$£]/g, '').replace(',', '.');
  const match = /^(\d{1,9})(?:\.(\d*))?$/.exec(bare);
  const fraction = match?.[2] ?? '';
  // Also where they are noughts: "1,200" may be meant as twelve hundred, and a guess would be a guess about money.
  if (!match || fraction.length > digits) return null;
  return Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0');
}
export function plainMoney(minor: number | null | undefined, currency: string): string {
  if (minor == null) return '';
  const digits = minorDigits(currency);
  return format({ minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }, minor / 10 ** digits);
}

const asDate = (iso: string) => new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
function dated(iso: string, options: Intl.DateTimeFormatOptions): string {
  const date = asDate(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(), options).format(date);
}
export const day = (iso: string): string => dated(iso, { day: 'numeric', month: 'long', year: 'numeric' });
/** "4 déc. 2026": short, and no one reads its month as a day. */
export const shortDay = (iso: string): string => dated(iso, { day: 'numeric', month: 'short', year: 'numeric' });
export const moment = (iso: string): string =>
  dated(iso, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

export function territory(code: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
