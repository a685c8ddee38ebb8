import { describe, expect, it } from 'vitest';
import type { CreditRow, PlaceRow } from '../src/bindings';
import { changesOf, draftOf, droppedOn, instrumentOffer, movedTo, roleOf, rolesLike } from '../src/rooms/catalogue/credits';
import outline from '../src/rooms/catalogue/places/outline.txt?raw';
import { project, viewOf, within, WORLD, zoomed } from '../src/rooms/catalogue/places/projection';
import { linesOf, pathOf, placesLike, stepped } from '../src/rooms/catalogue/places/tree';

const place = (uid: string, above: string | null, recordings = 0, names: string[] = []): PlaceRow =>
  ({ uid, name: uid, above, kind: null, country: null, latitude_udeg: null, longitude_udeg: null, names, recordings });
const tree = [place('Guinée', null), place('Kangaba', 'Mali', 1), place('Kéla', 'Kangaba', 3, ['ߞߋߟߊ [nqo]']), place('Mali', null), place('Ségou', 'Mali', 2)];

describe('the tree of places', () => {
  it('lays places under those that hold them, with the sum of what was recorded', () => {
    const said = (closed: string[]) => linesOf(tree, new Set(closed)).map((line) => `${line.depth} ${line.place.uid} ${line.total}`);
    expect(said([])).toEqual(['0 Guinée 0', '0 Mali 6', '1 Kangaba 4', '2 Kéla 3', '1 Ségou 2']);
    expect(said(['Mali'])).toEqual(['0 Guinée 0', '0 Mali 6']);
  });
  it('shows a place whose parent is gone at the top, and never runs in a circle', () => {
    expect(linesOf([place('a', 'gone'), place('b', 'c'), place('c', 'b')], new Set()).map((line) => line.place.uid)).toEqual(['a']);
  });
  it.each<[number, string, ReturnType<typeof stepped>]>([
    [0, 'ArrowDown', { at: 1 }], [4, 'ArrowDown', { at: 4 }], [0, 'ArrowUp', { at: 0 }], [2, 'Home', { at: 0 }], [0, 'End', { at: 4 }],
    [1, 'ArrowRight', { at: 2 }], [1, 'ArrowLeft', { at: 1, open: false }], [3, 'ArrowLeft', { at: 2 }], [0, 'ArrowLeft', null], [0, 'ArrowRight', null], [0, 'x', null],
  ])('line %i, %s', (at, key, step) => expect(stepped(linesOf(tree, new Set()), at, key)).toEqual(step));
  it('opens what is closed', () => expect(stepped(linesOf(tree, new Set(['Mali'])), 1, 'ArrowRight')).toEqual({ at: 1, open: true }));
  it('names a place from the widest, and finds it by any name', () => {
    expect(pathOf(tree, 'Kéla')).toEqual(['Mali', 'Kangaba', 'Kéla']);
    expect(placesLike(tree, 'kel').map((one) => one.uid)).toEqual(['Kéla']);
    expect(placesLike(tree, 'ߞߋ').map((one) => one.uid)).toEqual(['Kéla']);
    expect(placesLike(tree, 'ka').map((one) => one.uid)).toEqual(['Kangaba']);
  });
});

describe('the map', () => {
  // The middle of the outline is 11° east on the equator; towns fall on their own coasts.
  it('puts the middle in the middle and the poles at the edges', () => {
    const middle = project(0, 11e6);
    expect([Math.round(middle.x), Math.round(middle.y)]).toEqual([Math.round(WORLD.x + WORLD.width / 2), Math.round(WORLD.y + WORLD.height / 2)]);
    expect(project(90e6, 11e6).y).toBeCloseTo(WORLD.y, -1);
    expect(project(0, -168.9e6).x).toBeCloseTo(WORLD.x, -1);
  });
  it('agrees with the outline: the four ends of Madagascar', () => {
    const rings = outline.split('M').filter(Boolean).map((ring) => {
      let [x, y] = [0, 0];
      const [start, rest] = ring.replace('z', '').split('l');
      [x, y] = start!.split(' ').map(Number) as [number, number];
      const steps = (rest ?? '').match(/-?\d+/g)!.map(Number);
      const points = [[x, y]];
      for (let at = 0; at + 1 < steps.length; at += 2) { x += steps[at]!; y += steps[at + 1]!; points.push([x, y]); }
      return points as [number, number][];
    });
    const inside = project(-19e6, 46.5e6);
    const island = rings.find((ring) => {
      const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
      return Math.min(...xs) < inside.x && inside.x < Math.max(...xs) && Math.min(...ys) < inside.y && inside.y < Math.max(...ys) && Math.max(...xs) - Math.min(...xs) < 300;
    })!;
    expect(Math.min(...island.map(([, y]) => y)) - project(-11.95e6, 49.3e6).y).toBeCloseTo(0, -1.3);
    expect(Math.max(...island.map(([, y]) => y)) - project(-25.6e6, 45.1e6).y).toBeCloseTo(0, -1.3);
    expect(Math.max(...island.map(([x]) => x)) - project(-15.4e6, 50.48e6).x).toBeCloseTo(0, -1.3);
    expect(Math.min(...island.map(([x]) => x)) - project(-22.1e6, 43.25e6).x).toBeCloseTo(0, -1.3);
  });
  it('zooms around a point and stays on the world', () => {
    const point = { x: 3000, y: 1700 };
    const near = zoomed(WORLD, 2, point);
    expect(near.width).toBe(WORLD.width / 2);
    expect((point.x - near.x) / near.width).toBeCloseTo((point.x - WORLD.x) / WORLD.width);
    expect(zoomed(near, 0.01, point)).toEqual(WORLD);
    expect(within({ ...near, x: -9e9 }).x).toBe(WORLD.x);
    expect(viewOf([])).toEqual(WORLD);
    const two = viewOf([{ x: 3000, y: 1700 }, { x: 3200, y: 1750 }]);
    expect(two.x < 3000 && two.x + two.width > 3200 && two.y < 1700 && two.width < WORLD.width / 5).toBe(true);
  });
});

const credit = (number: number, role: string, more: Partial<CreditRow> = {}): CreditRow => ({
  number, role, role_known: true, party_uid: 'p', name: `n${number}`, instrument: null, instrument_code: null, instrument_french: null, instrument_class: null,
  vernacular: null, part: '', players: null, featured: false, ...more,
});
describe('credits', () => {
  const all = [credit(1, 'composer'), credit(2, 'performer'), credit(3, 'performer'), credit(4, 'performer')];
  it.each<[number, number, number | null]>([[2, 1, 3], [3, -1, 2], [2, -1, null], [4, 1, null], [1, 1, null], [9, 1, null]])(
    '%i moved by %i', (number, by, to) => expect(movedTo(all, number, by)).toBe(to));
  it.each<[number, number, number | null]>([[2, 4, 4], [4, 2, 2], [1, 2, null], [2, 2, null], [9, 9, null]])(
    '%i dropped on %i', (number, on, to) => expect(droppedOn(all, number, on)).toBe(to));

  const words: Record<string, string> = { composer: 'Compositeur', 'story-teller': 'Conteur, conteuse', vocalist: 'Chanteur, chanteuse' };
  const say = (code: string) => words[code] ?? code;
  it('finds roles by their words and by their codes', () => {
    const like = (typed: string) => rolesLike(Object.keys(words), say, typed).map((one) => one.name);
    expect(like('cont')).toEqual(['Conteur, conteuse']);
    expect(like('story')).toEqual(['Conteur, conteuse']);
    expect(like('chanteuse')).toEqual(['Chanteur, chanteuse']);
    expect(like('griot')).toEqual([]);
    expect(roleOf(Object.keys(words), say, ' conteur, CONTEUSE ')).toBe('story-teller');
    expect(roleOf(Object.keys(words), say, 'gardien du chant')).toBe('gardien du chant');
  });
  it('offers an instrument under the name that the person reads', () => {
    const term = { code: 'double bass', name: 'double bass', french: 'contrebasse', also: ['upright bass'], class: '321.322', ddex: 'DoubleBass' };
    expect(instrumentOffer(term, true)).toEqual({ value: 'contrebasse', name: 'contrebasse', note: 'double bass · upright bass · 321.322' });
    expect(instrumentOffer(term, false).value).toBe('double bass');
  });
  it('sends only what is another', () => {
    const before = draftOf(credit(2, 'vocalist', { instrument: 'voix', players: 3 }), say);
    expect([before.role, before.players]).toEqual(['Chanteur, chanteuse', '3']);
    expect(changesOf(before, before, 'vocalist')).toEqual({});
    expect(changesOf(before, { ...before, instrument: '', featured: true }, 'vocalist')).toEqual({ instrument: '', featured: true });
    expect(changesOf(before, { ...before, role: 'Compositeur' }, 'composer')).toEqual({ role: 'composer' });
  });
});
