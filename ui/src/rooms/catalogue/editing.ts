import type { CellChange } from '../../bindings';
import { planPaste } from '../../elements/grid/paste';
import { boxOf, heightOf, widthOf, within } from '../../elements/grid/range';
import { formatTsv, parseTsv } from '../../elements/grid/tsv';
import { dialogs } from '../../shell/dialogs.svelte';
import { attempt, notices } from '../../shell/notices.svelte';
import { fieldWords, t } from '../../words/index.svelte';
import { sheet } from './sheet.svelte';

const named = (params: Record<string, string | number>) =>
  'field' in params ? { ...params, field: fieldWords(String(params['field'])) } : params;

/** The chosen cells as a spreadsheet reads them; null where some rows are not here yet. */
export function copyText(): string | null {
  const box = boxOf(sheet.range);
  const lines: string[][] = [];
  for (let row = box.top; row <= box.bottom; row += 1) {
    const found = sheet.rows.find(sheet.ids[row]);
    if (!found) { void copyFar(); return null; }
    lines.push(found.cells.slice(box.left, box.right + 1).map((cell) => cell?.text ?? ''));
  }
  notices.done(t('copied', { n: heightOf(box) * widthOf(box) }));
  return formatTsv(lines);
}

/** Copies rows that have to be fetched first. */
async function copyFar(): Promise<void> {
  const box = boxOf(sheet.range);
  const fields = sheet.shown.slice(box.left, box.right + 1).map((column) => column.field);
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
  }
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
  if (plan.kind === 'ask') {
    const answer = await dialogs.ask({
      title: t('paste-title'),
      text: t(`paste-ask-${plan.why}`, named(plan.params)),
      choices: [{ id: 'go', word: t(`paste-ask-${plan.why}-go`, { n: plan.cells.length }), main: true }],
    });
    if (!answer) return;
  }
  const box = boxOf(sheet.range);
  if (await sheet.write(cellsOf(plan.cells), 'paste')) {
    sheet.range = { anchor: { row: box.top, col: box.left }, focus: { row: plan.box.bottom, col: plan.box.right } };
  }
}

const refuse = (field: string) => notices.problem(t('cell-read-only', { field: fieldWords(field) }));

/** Empties the chosen cells that can be edited. */
export async function clearCells(): Promise<void> {
  const box = boxOf(sheet.range);
  const columns = sheet.shown.slice(box.left, box.right + 1);
  const open = columns.filter((column) => column.editable);
  if (open.length === 0) { if (columns[0]) refuse(columns[0].field); return; }
  await sheet.write(sheet.chosenIds.flatMap((id) => open.map(({ field }) => ({ id, field, value: '' }))), 'clear');
}

/** The topmost chosen row's cells, into all chosen rows below it. */
export async function fillDown(): Promise<void> {
  const box = boxOf(sheet.range);
  const top = sheet.rows.find(sheet.ids[box.top]);
  if (!top || heightOf(box) < 2) { notices.problem(t('fill-needs-range')); return; }
  const open = sheet.shown.map((column, at) => ({ column, at })).slice(box.left, box.right + 1).filter(({ column }) => column.editable);
  if (open.length === 0) { refuse(sheet.shown[box.left]?.field ?? ''); return; }
  const below = sheet.chosenIds.slice(1);
  await sheet.write(below.flatMap((id) => open.map(({ column, at }) => ({ id, field: column.field, value: top.cells[at]?.text ?? '' }))), 'fill');
}

export type After = 'stay' | 'down' | 'up' | 'right' | 'left' | 'all';
const steps: Record<After, [number, number]> = { stay: [0, 0], all: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] };

/** Takes what was typed into the active cell, or into all cells of its column that are chosen. */
export async function commit(before: string, value: string, how: After): Promise<void> {
  const { row, col } = sheet.range.focus;
  const column = sheet.shown[col];
  const id = sheet.ids[row];
  if (!column || id === undefined) return;
  const ids = how === 'all' ? sheet.chosenIds : [id];
  const [down, right] = steps[how];
  if (how !== 'stay' && how !== 'all') {
    const next = within({ row: row + down, col: col + right }, sheet.total, sheet.shown.length);
    sheet.range = { anchor: next, focus: next };
  }
  if (how !== 'all' && value === before) return;
  await sheet.write(ids.map((one) => ({ id: one, field: column.field, value })), how === 'all' ? 'fill' : 'edit');
}
