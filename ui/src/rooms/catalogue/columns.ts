import type { ColumnSetting, Field } from '../../bindings';
import { findingTitle, t } from '../../words/index.svelte';
import { decimal, duration } from '../../words/numbers';

export interface Column { field: string; width: number; shown: boolean; editable: boolean; multi: boolean; shape: string; number: boolean; codes: 'language' | 'country' | null }

/** Width and place of the columns that a label works in all day; every other field can be added. */
const usual: Record<string, number> = {
  title: 172, artist: 180, release: 144, language: 62, duration: 54, isrc: 120, loudness: 58, status: 100,
};
const widths: Record<string, number> = {
  version: 110, format: 64, albumartist: 160, track: 48, disc: 48, country: 64, place: 150, genre: 110, composer: 160, withdrawn: 72,
  recorded: 100, date: 100, samplerate: 76, bitdepth: 52, channels: 60, peak: 60, range: 52, path: 320, iswc: 116, files: 60, finding: 280,
};
const numeric = new Set(['integer', 'decibel', 'duration']);

/** The columns in the person's order, with those she never touched after them. */
export function columnsOf(fields: Field[], saved: ColumnSetting[]): Column[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const order = [...Object.keys(usual), ...fields.map((field) => field.name)];
  const settings = new Map(saved.map((column) => [column.field, column]));
  const names = [...new Set([...saved.map((column) => column.field), ...order])];
  return names.flatMap((name) => {
    const field = byName.get(name);
    if (!field || name === 'uid') return [];
    const kept = settings.get(name);
    return [{
      field: name,
      width: kept?.width ?? usual[name] ?? widths[name] ?? 120,
      shown: kept ? kept.shown : saved.length === 0 && name in usual,
      editable: field.editable, multi: field.multi, shape: field.shape,
      number: numeric.has(field.shape),
      codes: field.shape === 'language' || field.shape === 'country' ? field.shape : null,
    }];
  });
}

export const settingsOf = (columns: Column[]): ColumnSetting[] =>
  columns.map(({ field, width, shown }) => ({ field, width: Math.round(width), shown }));

/** A column taken from one place among those shown and set down at another. */
export function moved(columns: Column[], field: string, before: string | null): Column[] {
  const taken = columns.find((column) => column.field === field);
  if (!taken || field === before) return columns;
  const rest = columns.filter((column) => column !== taken);
  const at = before === null ? rest.length : rest.findIndex((column) => column.field === before);
  return rest.toSpliced(at < 0 ? rest.length : at, 0, taken);
}

/** A cell as people read it: durations in minutes, decibels with their sign. Edits take the raw text. */
export function displayed(shape: string, field: string, text: string): string {
  if (text === '') return '';
  if (shape === 'duration' && /^\d+$/.test(text)) return duration(Number(text));
  if (shape === 'decibel' && /^[-+]?\d+(\.\d+)?$/.test(text)) return decimal(Number(text));
  if (field === 'finding') return text.split('; ').map(findingTitle).join(', ');
  if (shape === 'flag') return text === '' ? '' : t('yes');
  return text;
}
