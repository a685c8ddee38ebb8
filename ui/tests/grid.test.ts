import { describe, expect, it } from 'vitest';
import { planPaste, type PasteColumn } from '../src/elements/grid/paste';
import { boxOf, stepped, within, type Range } from '../src/elements/grid/range';
import { formatTsv, parseTsv } from '../src/elements/grid/tsv';
import { chipsOf, joinQuery, parseQuery } from '../src/rooms/catalogue/query';

describe('clipboard text', () => {
  it.each<[string, string[][]]>([
    ['a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['', []],
    ['\t', [['', '']]],
    ['a\t\nb\tc', [['a', ''], ['b', 'c']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"say ""ho"""', [['say "ho"']]],
    ['"open\tnext', [['"open', 'next']]],
    ['5" single\tx', [['5" single', 'x']]],
    ['ߛߌ߬ߙߊ\tليالي', [['ߛߌ߬ߙߊ', 'ليالي']]],
  ])('%j is read', (text, rows) => expect(parseTsv(text)).toEqual(rows));

  it('comes back as it went', () => {
    const rows = [['a', 'two\nlines', '"q"'], ['', 'tab\there', '5"']];
    expect(parseTsv(formatTsv(rows))).toEqual(rows);
  });
});

const at = (row: number, col: number): Range => ({ anchor: { row, col }, focus: { row, col } });
const over = (top: number, left: number, bottom: number, right: number): Range => ({ anchor: { row: top, col: left }, focus: { row: bottom, col: right } });
const columns: PasteColumn[] = [
  { field: 'title', editable: true }, { field: 'artist', editable: true }, { field: 'duration', editable: false }, { field: 'isrc', editable: true },
];

describe('a planned paste', () => {
  it('fills a whole range with one cell', () => {
    const plan = planPaste([['bam']], over(2, 0, 4, 1), 10, columns);
    expect(plan.kind).toBe('ready');
    expect(plan.kind === 'ready' && plan.cells).toHaveLength(6);
  });
  it('starts at the active cell', () => {
    const plan = planPaste([['a', 'b'], ['c', 'd']], at(3, 0), 10, columns);
    expect(plan).toMatchObject({ kind: 'ready', cells: [
      { row: 3, field: 'title', value: 'a' }, { row: 3, field: 'artist', value: 'b' }, { row: 4, field: 'title', value: 'c' }, { row: 4, field: 'artist', value: 'd' },
    ], box: { bottom: 4, right: 1 } });
  });
  it('repeats a block that fits a whole number of times', () => {
    const plan = planPaste([['a'], ['b']], over(0, 0, 3, 0), 10, columns);
    expect(plan.kind === 'ready' && plan.cells.map((cell) => cell.value)).toEqual(['a', 'b', 'a', 'b']);
  });
  it.each<[string, string[][], Range, object]>([
    ['nothing', [], at(0, 0), { kind: 'refused', why: 'empty' }],
    ['lines of different lengths', [['a', 'b'], ['c']], at(0, 0), { kind: 'refused', why: 'ragged', params: { line: 2, found: 1, expected: 2 } }],
    ['more columns than there is room for', [['a', 'b', 'c']], at(0, 2), { kind: 'refused', why: 'too-wide', params: { found: 3, room: 2 } }],
    ['more lines than there are rows', [['a'], ['b'], ['c']], at(8, 0), { kind: 'refused', why: 'too-tall', params: { found: 3, room: 2 } }],
    ['only cells that cannot be edited', [['4:52']], at(0, 2), { kind: 'refused', why: 'read-only', params: { field: 'duration' } }],
    ['another size than the range', [['a', 'b']], over(0, 0, 2, 2), { kind: 'ask', why: 'size' }],
    ['a column that cannot be edited among others', [['a', '4:52']], at(0, 1), { kind: 'ask', why: 'read-only', params: { field: 'duration' } }],
  ])('refuses or asks: %s', (_, block, range, expected) => {
    expect(planPaste(block, range, 10, columns)).toMatchObject(expected);
  });
});

describe('ranges', () => {
  it('are boxes whichever way they were drawn', () => {
    expect(boxOf({ anchor: { row: 5, col: 3 }, focus: { row: 2, col: 4 } })).toEqual({ top: 2, left: 3, bottom: 5, right: 4 });
  });
  it.each([
    ['ArrowDown', false, { row: 5, col: 1 }], ['ArrowUp', true, { row: 0, col: 1 }], ['End', true, { row: 9, col: 3 }],
    ['Home', false, { row: 4, col: 0 }], ['PageDown', false, { row: 9, col: 1 }], ['ArrowRight', true, { row: 4, col: 3 }],
  ])('%s moves', (key, ctrl, to) => {
    expect(stepped({ row: 4, col: 1 }, { key, ctrl, page: 20, rows: 10, cols: 4 })).toEqual(to);
  });
  it('stay inside, and other keys do not move', () => {
    expect(within({ row: 12, col: -1 }, 10, 4)).toEqual({ row: 9, col: 0 });
    expect(stepped({ row: 0, col: 0 }, { key: 'x', ctrl: false, page: 1, rows: 1, cols: 1 })).toBeNull();
  });
});

describe('the search box', () => {
  const knows = (field: string) => ['artist', 'language', 'isrc'].includes(field);
  it('tells fields, phrases and negations apart', () => {
    expect(parseQuery('artist:"Oumou S" language:bam -live foo:bar "field tapes"', knows).map(({ field, value, negated }) => [field, value, negated])).toEqual([
      ['artist', 'Oumou S', false], ['language', 'bam', false], [null, 'live', true], [null, 'foo:bar', false], [null, 'field tapes', false],
    ]);
  });
  it('makes chips of finished terms only', () => {
    const { chips, rest } = chipsOf('language:bam kela artist:ou', knows);
    expect(chips.map((chip) => chip.source)).toEqual(['language:bam']);
    expect(rest).toBe('kela artist:ou');
  });
  it('is the same query again from its chips', () => {
    const { chips, rest } = chipsOf('language:bam -live ke', knows);
    expect(joinQuery(chips, rest)).toBe('language:bam -live ke');
  });
  it('leaves an open quote alone', () => {
    expect(chipsOf('artist:"Oumou ', knows)).toMatchObject({ chips: [], rest: 'artist:"Oumou ' });
  });
});
