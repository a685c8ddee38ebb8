import { describe, expect, it } from 'vitest';
import type { Field, TableColumn, TableOutcome, TableProblem } from '../src/bindings';
import { asImport, asPreview, chosen, fieldChoices, firstTab, groups, hasProposals, isSpreadsheet, keptColumns, plainWays, problemCount } from '../src/rooms/table/table';

const column = (heading: string, field: string, editable = field !== ''): TableColumn =>
  ({ cell: 'A1', heading, field, editable, guess: 'heading', samples: [] });
const problem = (cell: string, code: string, proposal: string | null = null): TableProblem =>
  ({ cell, field: null, code, message: '', params: {}, proposal, taken: false });
const outcome = (more: Partial<TableOutcome>): TableOutcome => ({
  path: 'a.xlsx', of: 'recording', format: 'xlsx', sheet: 'S', sheets: ['S'], encoding: null, separator: null, columns: [column('Titre', 'title')],
  notes: [], clears: false, rows: 2, matched: 2, changed: 0, cells: 0, cleared: 0, counts: [], problems: [], changes: [], digest: 'd', ...more,
});

describe('what a heading means', () => {
  const columns = [column('Titre', 'title'), column('Nom', ''), column('Prix', '')];
  it('is what a person chooses', () => {
    expect(chosen(columns, [], 'Prix', 'comment')).toEqual([{ heading: 'Prix', field: 'comment' }]);
    expect(chosen(columns, [{ heading: 'Prix', field: 'comment' }], 'Prix', '')).toEqual([{ heading: 'Prix', field: '' }]);
  });
  it('is taken from the column that meant it before', () => {
    expect(chosen(columns, [], 'Nom', 'title')).toEqual([{ heading: 'Titre', field: '' }, { heading: 'Nom', field: 'title' }]);
  });
  it('is kept but for the uid, which says itself', () => {
    expect(keptColumns([column('uid', 'uid'), ...columns.slice(0, 2)])).toEqual([{ heading: 'Titre', field: 'title' }, { heading: 'Nom', field: '' }]);
  });
  it('is a field that can be edited, the file, or what it is now', () => {
    const field = (name: string, editable: boolean): Field => ({ name, of: 'recording', shape: 'text', editable, multi: false, aliases: [] });
    const fields = [field('title', true), field('path', false), field('duration', false), field('files', false)];
    expect(fieldChoices(fields, column('Durée', 'duration', false))).toEqual(['title', 'path', 'duration']);
  });
});

describe('a preview', () => {
  it('is asked for and applied in the same ways', () => {
    const ways = { ...plainWays('/a.xlsx'), repairs: true, map: [{ heading: 'Prix', field: 'comment' }] };
    const { limit: shownAtOnce, ...asked } = asPreview(ways);
    const { limit, expect: digest, save_mapping, ...applied } = asImport(ways, outcome({ digest: 'abc' }));
    expect(applied).toEqual(asked);
    expect([shownAtOnce, limit, digest, save_mapping]).toEqual([500, 0, 'abc', null]);
  });
  it('tells problems by kind, lost rows first', () => {
    const shown = outcome({
      counts: [{ code: 'table-zeros-lost', count: 9 }, { code: 'table-no-match', count: 2 }, { code: 'table-several', count: 3 }],
      problems: [problem('B2', 'table-zeros-lost', '0360'), problem('A3', 'table-no-match'), problem('A9', 'table-several'), problem('A4', 'table-no-match')],
    });
    expect(groups(shown).map(({ code, count, problems }) => [code, count, problems.map(({ cell }) => cell)])).toEqual([
      ['table-several', 3, ['A9']], ['table-no-match', 2, ['A3', 'A4']], ['table-zeros-lost', 9, ['B2']],
    ]);
    expect([problemCount(shown), hasProposals(shown)]).toEqual([14, true]);
  });
  it.each<[string, Partial<TableOutcome>, string]>([
    ['the columns where none is known', { columns: [column('eins', ''), column('Durée', 'duration', false)] }, 'columns'],
    ['the problems where there are any', { counts: [{ code: 'table-merged', count: 1 }] }, 'problems'],
    ['the changes', {}, 'changes'],
  ])('begins with %s', (_, more, tab) => { expect(firstTab(outcome(more))).toBe(tab); });
});

it.each([['/a/b.XLSX', true], ['c.csv', true], ['drive', false], ['a.flac', false], ['xlsx', false]])('%s is a spreadsheet: %s', (path, is) => {
  expect(isSpreadsheet(path)).toBe(is);
});
