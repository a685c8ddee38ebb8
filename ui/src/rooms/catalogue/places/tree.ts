import type { PlaceRow } from '../../../bindings';

/** A place as a line of the tree. */
export interface Line { place: PlaceRow; depth: number; below: number; open: boolean; total: number; first: number; size: number }

/** The lines that are to be seen, each place before those below it; a closed place hides its own. */
export function linesOf(places: PlaceRow[], closed: ReadonlySet<string>): Line[] {
  const below = new Map<string | null, PlaceRow[]>();
  const known = new Set(places.map((place) => place.uid));
  for (const place of places) {
    const above = place.above !== null && known.has(place.above) ? place.above : null;
    below.set(above, [...(below.get(above) ?? []), place]);
  }
  const totals = new Map<string, number>();
  const totalOf = (place: PlaceRow, depth = 0): number => {
    const sum = place.recordings + (depth < 64 ? (below.get(place.uid) ?? []).reduce((all, one) => all + totalOf(one, depth + 1), 0) : 0);
    totals.set(place.uid, sum);
    return sum;
  };
  (below.get(null) ?? []).forEach((place) => totalOf(place));
  const lines: Line[] = [];
  const lay = (above: string | null, depth: number) => {
    const all = below.get(above) ?? [];
    all.forEach((place, at) => {
      const open = !closed.has(place.uid);
      lines.push({ place, depth, below: below.get(place.uid)?.length ?? 0, open, total: totals.get(place.uid) ?? 0, first: at + 1, size: all.length });
      if (open && depth < 64) lay(place.uid, depth + 1);
    });
  };
  lay(null, 0);
  return lines;
}

/** What a key does in a tree, as the ARIA practices have it: another line, or a place opened or closed. */
export function stepped(lines: Line[], at: number, key: string): { at: number; open?: boolean } | null {
  const line = lines[at];
  if (!line) return null;
  const last = lines.length - 1;
  if (key === 'ArrowDown') return { at: Math.min(at + 1, last) };
  if (key === 'ArrowUp') return { at: Math.max(at - 1, 0) };
  if (key === 'Home') return { at: 0 };
  if (key === 'End') return { at: last };
  if (key === 'ArrowRight') return line.below === 0 ? null : line.open ? { at: at + 1 } : { at, open: true };
  if (key === 'ArrowLeft') {
    if (line.below > 0 && line.open) return { at, open: false };
    const above = lines.findLastIndex((one, place) => place < at && one.depth < line.depth);
    return above < 0 ? null : { at: above };
  }
  return null;
}

/** The names of a place with those above it, the widest first. */
export function pathOf(places: PlaceRow[], uid: string): string[] {
  const path: string[] = [];
  let at = places.find((place) => place.uid === uid);
  while (at && path.length < 64) {
    path.unshift(at.name);
    const above: string | null = at.above;
    at = above === null ? undefined : places.find((place) => place.uid === above);
  }
  return path;
}

/** Places whose name, or one of whose other names, has these words; the nearest first. */
export function placesLike(places: PlaceRow[], typed: string, most = 8): PlaceRow[] {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = fold(typed.trim());
  const rank = (place: PlaceRow) => Math.min(...[place.name, ...place.names].map((name) => {
    const folded = fold(name);
    return folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : folded.includes(wanted) ? 2 : 9;
  }));
  return places.map((place) => ({ place, rank: rank(place) })).filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank).slice(0, most).map((one) => one.place);
}
