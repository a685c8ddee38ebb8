import type { Disc } from '../../bindings';

/** Where tracks go: a disc and a place on it, both from 1, as the program counts them. */
export interface Spot { disc: number; place: number }

const uidsOf = (discs: Disc[]) => discs.map((disc) => disc.tracks.map((track) => track.uid));

/** The spot of a gap: before the track at `gap` of a disc (from 0), once those that move have left it. */
export function spotOfGap(discs: Disc[], moving: ReadonlySet<string>, disc: number, gap: number): Spot {
  const before = (discs[disc - 1]?.tracks ?? []).slice(0, gap).filter((track) => !moving.has(track.uid));
  return { disc, place: before.length + 1 };
}

/** One step up or down with what is chosen; over the edge of a disc it goes on to the next. Null: nowhere to go. */
export function stepped(discs: Disc[], moving: ReadonlySet<string>, by: -1 | 1): Spot | null {
  const rows = uidsOf(discs);
  const edge = by < 0 ? rows.findIndex((row) => row.some((uid) => moving.has(uid))) : rows.findLastIndex((row) => row.some((uid) => moving.has(uid)));
  const row = rows[edge];
  if (!row) return null;
  const at = by < 0 ? row.findIndex((uid) => moving.has(uid)) : row.findLastIndex((uid) => moving.has(uid));
  const kept = (part: string[]) => part.filter((uid) => !moving.has(uid)).length;
  if (by < 0) {
    if (at > 0) return { disc: edge + 1, place: kept(row.slice(0, at - 1)) + 1 };
    const above = rows[edge - 1];
    return above ? { disc: edge, place: kept(above) + 1 } : null;
  }
  if (at < row.length - 1) return { disc: edge + 1, place: kept(row.slice(0, at + 2)) + 1 };
  return rows[edge + 1] ? { disc: edge + 2, place: 1 } : null;
}

/** To the disc before, or to the next one, which may be new; null where that changes nothing. */
export function toDisc(discs: Disc[], moving: ReadonlySet<string>, by: -1 | 1): Spot | null {
  const rows = uidsOf(discs);
  const from = rows.findIndex((row) => row.some((uid) => moving.has(uid)));
  const to = from + by;
  if (from < 0 || to < 0) return null;
  const all = rows.flat().length;
  if (to >= rows.length && (moving.size >= all || rows[from]!.every((uid) => moving.has(uid)))) return null;
  return { disc: to + 1, place: by < 0 ? rows[to]!.filter((uid) => !moving.has(uid)).length + 1 : 1 };
}
