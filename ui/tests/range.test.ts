import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Row } from '../src/bindings';
import { foundAgain, type Range } from '../src/elements/grid/range';
import { useHost, type Host } from '../src/host';
import { Rows } from '../src/rooms/catalogue/rows.svelte';
import { codeOf } from '../src/words/codes';

const over = (top: number, bottom: number): Range => ({ anchor: { row: top, col: 1 }, focus: { row: bottom, col: 2 } });
const ids = (...list: number[]) => Uint32Array.from(list);

describe('a range among new ids', () => {
  const before = ids(10, 20, 30, 40, 50);
  it.each<[string, Uint32Array, Range, Range | null]>([
    ['stays where nothing moved', before, over(1, 3), over(1, 3)],
    ['moves with its rows', ids(5, 6, 10, 20, 30, 40, 50), over(1, 3), over(3, 5)],
    ['keeps rows that only changed places in it', ids(10, 40, 30, 20, 50), over(1, 3), { anchor: { row: 3, col: 1 }, focus: { row: 1, col: 2 } }],
    ['is one cell where a row came in between', ids(10, 20, 25, 30, 40, 50), over(1, 3), { anchor: { row: 4, col: 2 }, focus: { row: 4, col: 2 } }],
    ['is one cell where a row went from between', ids(10, 20, 40, 50), over(1, 3), { anchor: { row: 2, col: 2 }, focus: { row: 2, col: 2 } }],
    ['is one cell where another took its place', ids(10, 20, 31, 40, 50), over(1, 3), { anchor: { row: 3, col: 2 }, focus: { row: 3, col: 2 } }],
    ['is one cell where it began is gone', ids(10, 30, 40, 50), over(1, 3), { anchor: { row: 2, col: 2 }, focus: { row: 2, col: 2 } }],
    ['is lost with its active cell', ids(10, 20, 30, 50), over(1, 3), null],
  ])('%s', (_, after, range, expected) => expect(foundAgain(range, before, after)).toEqual(expected));
});

describe('rows', () => {
  let text = 'old';
  beforeEach(() => {
    const row = (id: number): Row => ({ id, uid: `${id}`, release_uid: null, cover: null, worst: null, file_name: null, cells: [{ text }] }) as unknown as Row;
    useHost({ call: async (_: string, request: { ids: number[] }) => ({ rows: request.ids.map(row) }) } as unknown as Host);
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  it('that may have changed are shown, and are not taken for what is', async () => {
    const rows = new Rows();
    rows.want([1], []);
    await settled();
    expect([rows.find(1)?.cells[0]?.text, rows.fresh(1)?.cells[0]?.text]).toEqual(['old', 'old']);
    text = 'new';
    rows.expire();
    expect([rows.find(1)?.cells[0]?.text, rows.fresh(1)]).toEqual(['old', undefined]);
    rows.refresh();
    await settled();
    expect(rows.fresh(1)?.cells[0]?.text).toBe('new');
  });
});

describe('a code', () => {
  beforeAll(() => { vi.stubGlobal('navigator', { languages: ['en-GB'] }); });
  afterAll(() => { vi.unstubAllGlobals(); });
  it.each([
    ['bas', 'bas'], ['men', 'men'], ['bam', 'bam'], ['BAM', 'bam'], [' bam ', 'bam'], ['Bambara', 'bam'], ['bambar', 'bambar'], ['Soninke', 'snk'], ['bam; fra', 'bam; fra'], ['', ''],
  ])('of a language typed as “%s” is “%s”', (typed, code) => expect(codeOf('language', typed)).toBe(code));
  it.each([['fr', 'FR'], ['France', 'FR'], ['Fra', 'Fra']])('of a country typed as “%s” is “%s”', (typed, code) => expect(codeOf('country', typed)).toBe(code));
});
