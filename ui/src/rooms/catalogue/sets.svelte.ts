import type { ColumnSet } from '../../bindings';
import { host } from '../../host';
import { attempt } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { t } from '../../words/index.svelte';
import { sheet } from './sheet.svelte';

/** The sets of columns: those of the program, and one's own. */
class Sets {
  all = $state.raw<ColumnSet[]>([]);
  async load(): Promise<void> {
    const answer = await attempt(() => host.call('column_sets', {}));
    if (answer) this.all = answer.rows;
  }
}
export const sets = new Sets();

export const setWords = (set: ColumnSet): string => (set.own ? set.name : t(`columns-set-${set.name}`));

/** Shows the columns of a set, in its order; the others stay behind them, hidden, with the widths they had. */
export async function useSet(name: string): Promise<void> {
  if (sets.all.length === 0) await sets.load();
  const set = sets.all.find((one) => one.name === name);
  if (!set) return;
  session.room = 'catalogue';
  const known = new Map(sheet.columns.map((column) => [column.field, column]));
  const first = set.fields.flatMap((field) => known.get(field) ?? []).map((column) => ({ ...column, shown: true }));
  const rest = sheet.columns.filter((column) => !set.fields.includes(column.field)).map((column) => ({ ...column, shown: false }));
  sheet.useColumns([...first, ...rest], false);
  sheet.toFirstColumn();
  await session.save({ columns: sheet.settings, column_set: name });
}

/** Keeps the columns that are shown as a set; one of that name gives way. */
export async function keepSet(name: string): Promise<void> {
  const named = name.trim();
  if (!named) return;
  const fields = sheet.shown.map((column) => column.field);
  const others = session.settings.column_sets.filter((one) => one.name !== named);
  await session.save({ column_sets: [...others, { name: named, fields }], column_set: named });
  await sets.load();
}
export async function renameSet(old: string, name: string): Promise<void> {
  const named = name.trim();
  if (!named || named === old) return;
  const all = session.settings.column_sets.filter((one) => one.name !== named);
  const column_set = session.settings.column_set === old ? named : session.settings.column_set;
  await session.save({ column_sets: all.map((one) => (one.name === old ? { ...one, name: named } : one)), column_set });
  await sets.load();
}
export async function removeSet(name: string): Promise<void> {
  const column_set = session.settings.column_set === name ? '' : session.settings.column_set;
  await session.save({ column_sets: session.settings.column_sets.filter((one) => one.name !== name), column_set });
  await sets.load();
}
