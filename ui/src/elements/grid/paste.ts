import { boxOf, heightOf, widthOf, type Range } from './range';

export interface PasteColumn { field: string; editable: boolean }
export interface PastedCell { row: number; field: string; value: string }
/** What a paste would do, before any of it is done. */
export type PastePlan =
  | { kind: 'ready'; cells: PastedCell[]; box: { bottom: number; right: number } }
  | { kind: 'ask'; why: 'size' | 'read-only'; params: Record<string, string | number>; cells: PastedCell[]; box: { bottom: number; right: number } }
  | { kind: 'refused'; why: 'empty' | 'ragged' | 'too-wide' | 'too-tall' | 'read-only'; params: Record<string, string | number> };

/**
 * Plans a block of clipboard cells onto the sheet. One cell fills the whole range, a block that
 * fits a whole number of times repeats; anything that would lose or misplace a cell is asked or refused.
 */
export function planPaste(block: string[][], range: Range, rows: number, columns: PasteColumn[]): PastePlan {
  const first = block[0];
  if (!first || (block.length === 1 && first.length === 1 && first[0] === '')) return { kind: 'refused', why: 'empty', params: {} };
  const width = first.length;
  const ragged = block.findIndex((line) => line.length !== width);
  if (ragged >= 0) {
    return { kind: 'refused', why: 'ragged', params: { line: ragged + 1, found: block[ragged]!.length, expected: width } };
  }
  const box = boxOf(range);
  const [tall, wide] = [heightOf(box), widthOf(box)];
  const single = tall === 1 && wide === 1;
  const repeats = !single && tall % block.length === 0 && wide % width === 0;
  const height = repeats ? tall : block.length;
  const across = repeats ? wide : width;
  const right = box.left + across - 1;
  const bottom = box.top + height - 1;
  if (right >= columns.length) {
    return { kind: 'refused', why: 'too-wide', params: { found: across, room: columns.length - box.left } };
  }
  if (bottom >= rows) return { kind: 'refused', why: 'too-tall', params: { found: height, room: rows - box.top } };

  const cells: PastedCell[] = [];
  const closed = new Set<string>();
  for (let row = 0; row < height; row += 1) {
    for (let col = 0; col < across; col += 1) {
      const column = columns[box.left + col]!;
      if (!column.editable) { closed.add(column.field); continue; }
      cells.push({ row: box.top + row, field: column.field, value: block[row % block.length]![col % width]! });
    }
  }
  const end = { bottom, right };
  if (cells.length === 0) return { kind: 'refused', why: 'read-only', params: { field: [...closed][0] ?? '' } };
  if (!single && !repeats) {
    return { kind: 'ask', why: 'size', params: { rows: block.length, columns: width, tall, wide }, cells, box: end };
  }
  if (closed.size > 0) {
    return { kind: 'ask', why: 'read-only', params: { field: [...closed][0] ?? '', n: closed.size }, cells, box: end };
  }
  return { kind: 'ready', cells, box: end };
}
