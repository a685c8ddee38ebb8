import type { CellChange } from '../../bindings';
import { planPaste } from '../../elements/grid/paste';
import { boxOf, heightOf, widthOf, within } from '../../elements/grid/range';
import { formatTsv, parseTsv } from '../../elements/grid/tsv';
import { dialogs } from '../../shell/dialogs.svelte';
import { attempt, notices } from '../../shell/notices.svelte';
import { fieldWords, t } from '../../words/index.svelte';
import type { Column } from './columns';
import { sheet } from './sheet.svelte';

/** A cell that is being typed into, and the rows that were chosen then: fixed when it is opened, whatever moves meanwhile. */
export interface Target { id: number; field: string; ids: number[] }

const chosenColumns = () => {
  const box = boxOf(sheet.range);
  return sheet.shown.slice(box.left, box.right + 1);
};

const named = (params: Record<string, string | number>) =>
  'field' in params ? { ...params, field: fieldWords(String(params['field'])) } : params;

/** The chosen cells as a spreadsheet reads them; null where some rows have to be asked for first. */
export function copyText(cut: boolean): string | null {
  const box = boxOf(sheet.range);
  const lines: string[][] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    const found = sheet.rows.fresh(sheet.ids[row]);
    if (!found) { void copyFar(cut); return null; }
    lines.push(found.cells.slice(box.left, box.right + 1).map((cell) => cell?.text ?? ''));
  }
  notices.done(t('copied', { n: heightOf(box) * widthOf(box) }));
  return formatTsv(lines);
}

/** Copies rows that have to be fetched first. */
async function copyFar(cut: boolean): Promise<void> {
  const columns = chosenColumns();
  const fields = columns.map((column) => column.field);
  const ids = sheet.chosenIds;
  const rows = await attempt(() => sheet.rows.fetch(ids, fields));
  if (!rows) return;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const text = formatTsv(ids.map((id) => byId.get(id)?.cells.map((cell) => cell?.text ?? '') ?? fields.map(() => '')));
  try {
    await navigator.clipboard.writeText(text);
    notices.done(t('copied', { n: ids.length * fields.length }));
  } catch {
    notices.problem(t('copy-refused'), t('copy-refused-hint'));
    return;
  }
  if (cut) await empty(ids, columns);
}

const cellsOf = (cells: { row: number; field: string; value: string }[]): CellChange[] =>
  cells.flatMap(({ row, field, value }) => {
    const id = sheet.ids[row];
    return id === undefined ? [] : [{ id, field, value }];
  });

/** Plans the paste, asks where it is doubtful, then does all of it or none. */
export async function pasteText(text: string): Promise<void> {
  const plan = planPaste(parseTsv(text), sheet.range, sheet.total, sheet.shown);
  if (plan.kind === 'refused') {
    notices.problem(t(`paste-${plan.why}`, named(plan.params)), t(`paste-${plan.why}-hint`, named(plan.params)));
    return;
  }
  // Rows may move while the question stands.
  const { ids } = sheet;
  const box = boxOf(sheet.range);
  const cells = cellsOf(plan.cells);
  if (plan.kind === 'ask') {
    const answer = await dialogs.ask({
      title: t('paste-title'),
      text: t(`paste-ask-${plan.why}`, named(plan.params)),
      choices: [{ id: 'go', word: t(`paste-ask-${plan.why}-go`, { n: plan.cells.length }), main: true }],
    });
    if (!answer) return;
  }
  if (await sheet.write(cells, 'paste')) {
    if ([box.top, plan.box.bottom].some((row) => sheet.ids[row] !== ids[row])) return;
    sheet.range = { anchor: { row: box.top, col: box.left }, focus: { row: plan.box.bottom, col: plan.box.right } };
  }
}

const refuse = (field: string) => notices.problem(t('cell-read-only', { field: fieldWords(field) }));

/** Empties the chosen cells that can be edited. */
export async function clearCells(): Promise<void> { await empty(sheet.chosenIds, chosenColumns()); }
async function empty(ids: number[], columns: Column[]): Promise<void> {
  const open = columns.filter((column) => column.editable);
  if (open.length === 0) { if (columns[0]) refuse(columns[0].field); return; }
  await sheet.write(ids.flatMap((id) => open.map(({ field }) => ({ id, field, value: '' }))), 'clear');
}

/** The topmost chosen row's cells, as they are now, into all chosen rows below it. */
export async function fillDown(): Promise<void> {
  const [top, ...below] = sheet.chosenIds;
  if (top === undefined || below.length === 0) { notices.problem(t('fill-needs-range')); return; }
  const columns = chosenColumns();
  const fields = columns.filter((column) => column.editable).map((column) => column.field);
  if (fields.length === 0) { refuse(columns[0]?.field ?? ''); return; }
  const [source] = (await attempt(() => sheet.rows.fetch([top], fields))) ?? [];
  if (!source) return;
  await sheet.write(below.flatMap((id) => fields.map((field, at) => ({ id, field, value: source.cells[at]?.text ?? '' }))), 'fill');
}

export type After = 'stay' | 'down' | 'up' | 'right' | 'left' | 'all';
const steps: Record<After, [number, number]> = { stay: [0, 0], all: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] };

/** Takes what was typed into its cell, or into that column's cells of all rows that were chosen. */
export async function commit({ id, field, ids }: Target, before: string, value: string, how: After): Promise<void> {
  const { row, col } = sheet.range.focus;
  const [down, right] = steps[how];
  if (how !== 'stay' && how !== 'all') {
    const next = within({ row: row + down, col: col + right }, sheet.total, sheet.shown.length);
    sheet.range = { anchor: next, focus: next };
  }
  if (how !== 'all' && value === before) return;
  await sheet.write((how === 'all' ? ids : [id]).map((one) => ({ id: one, field, value })), how === 'all' ? 'fill' : 'edit');
}
