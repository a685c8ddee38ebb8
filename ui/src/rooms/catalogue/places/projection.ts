// The world as the outline beside this file draws it: Natural Earth's coasts and borders at 1:50 million (public domain,
// naturalearthdata.com), in the Equal Earth projection (Šavrič, Patterson, Jenny 2018), 11° east in the middle. Tenths of a unit.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796] as const;
const ROOT = Math.sqrt(3) / 2;
const MIDDLE_EAST = 11;
const [SCALE, CENTRE_X, CENTRE_Y] = [1437, 3718.5, 2081] as const;

export interface Point { x: number; y: number }
/** The whole map. */
export const WORLD: View = { x: -171, y: 188, width: 7779, height: 3786 };
export interface View { x: number; y: number; width: number; height: number }

/** Where a place stands on the map; latitude and longitude in millionths of a degree. */
export function project(latitude_udeg: number, longitude_udeg: number): Point {
  const degrees = ((longitude_udeg / 1e6 - MIDDLE_EAST + 540) % 360) - 180;
  const lambda = (degrees * Math.PI) / 180;
  const theta = Math.asin(ROOT * Math.sin((latitude_udeg / 1e6) * (Math.PI / 180)));
  const t2 = theta * theta;
  const t6 = t2 ** 3;
  const x = (lambda * Math.cos(theta)) / (ROOT * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
  const y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  return { x: CENTRE_X + SCALE * x, y: CENTRE_Y - SCALE * y };
}

/** Closer by this factor around a point, and never beyond the edges of the world. */
export function zoomed(view: View, factor: number, around: Point): View {
  const width = Math.min(WORLD.width, Math.max(WORLD.width / 64, view.width / factor));
  const height = (width * WORLD.height) / WORLD.width;
  const share = { x: (around.x - view.x) / view.width, y: (around.y - view.y) / view.height };
  return within({ x: around.x - share.x * width, y: around.y - share.y * height, width, height });
}

export function within(view: View): View {
  const keep = (at: number, size: number, from: number, all: number) => Math.min(Math.max(at, from), from + all - size);
  return { ...view, x: keep(view.x, view.width, WORLD.x, WORLD.width), y: keep(view.y, view.height, WORLD.y, WORLD.height) };
}

/** The smallest view that shows all points with room around them; the world where there are none. */
export function viewOf(points: Point[]): View {
  if (points.length === 0) return WORLD;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const ratio = WORLD.width / WORLD.height;
  const width = Math.min(WORLD.width, Math.max((right - left) * 1.3, (bottom - top) * 1.3 * ratio, WORLD.width / 10));
  const height = width / ratio;
  return within({ x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height });
}
