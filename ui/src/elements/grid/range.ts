/** A place in the sheet: row index in the current order, column index among those shown. */
export interface Place { row: number; col: number }
/** A chosen rectangle: where it began and where it has been drawn to. */
export interface Range { anchor: Place; focus: Place }
export interface Box { top: number; left: number; bottom: number; right: number }

export const boxOf = ({ anchor, focus }: Range): Box => ({
  top: Math.min(anchor.row, focus.row),
  left: Math.min(anchor.col, focus.col),
  bottom: Math.max(anchor.row, focus.row),
  right: Math.max(anchor.col, focus.col),
});
export const heightOf = (box: Box): number => box.bottom - box.top + 1;
export const widthOf = (box: Box): number => box.right - box.left + 1;
export const holds = (box: Box, row: number, col: number): boolean =>
  row >= box.top && row <= box.bottom && col >= box.left && col <= box.right;

/**
 * The range among new ids, its ends found again by their own. Where what lies between them has changed, only the
 * active cell is left of it; null where that is gone too.
 */
export function foundAgain({ anchor, focus }: Range, before: Uint32Array, after: Uint32Array): Range | null {
  const rowOf = (place: Place) => { const id = before[place.row]; return id === undefined ? -1 : after.indexOf(id); };
  const [from, to] = [rowOf(anchor), rowOf(focus)];
  if (to < 0) return null;
  const active = { row: to, col: focus.col };
  const box = boxOf({ anchor, focus });
  if (from < 0 || Math.abs(to - from) !== box.bottom - box.top) return { anchor: active, focus: active };
  const held = new Set(before.subarray(box.top, box.bottom + 1));
  const same = after.subarray(Math.min(from, to), Math.max(from, to) + 1).every((id) => held.has(id));
  return same ? { anchor: { row: from, col: anchor.col }, focus: active } : { anchor: active, focus: active };
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
export const within = (place: Place, rows: number, cols: number): Place => ({
  row: clamp(place.row, rows - 1),
  col: clamp(place.col, cols - 1),
});

export interface Step { key: string; ctrl: boolean; page: number; rows: number; cols: number }

/** Where a movement key leads from `from`; null for a key that does not move. */
export function stepped(from: Place, { key, ctrl, page, rows, cols }: Step): Place | null {
  const [lastRow, lastCol] = [rows - 1, cols - 1];
  const moves: Record<string, Place> = {
    ArrowUp: { row: ctrl ? 0 : from.row - 1, col: from.col },
    ArrowDown: { row: ctrl ? lastRow : from.row + 1, col: from.col },
    ArrowLeft: { row: from.row, col: ctrl ? 0 : from.col - 1 },
    ArrowRight: { row: from.row, col: ctrl ? lastCol : from.col + 1 },
    PageUp: { row: from.row - page, col: from.col },
    PageDown: { row: from.row + page, col: from.col },
    Home: { row: ctrl ? 0 : from.row, col: 0 },
    End: { row: ctrl ? lastRow : from.row, col: lastCol },
  };
  const to = moves[key];
  return to ? within(to, rows, cols) : null;
}
