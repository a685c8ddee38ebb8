import type { Field, HeadingField, TableColumn, TableImport, TableOutcome, TablePreview, TableProblem } from '../../bindings';

export const KINDS = ['recording', 'release', 'work', 'party'] as const;
/** What a spreadsheet's name may end in. */
export const READ = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'];
export const WRITTEN = ['xlsx', 'csv'];
export const isSpreadsheet = (path: string): boolean => /\.(xlsx|xlsm|csv|tsv)$/i.test(path);

/** How a file is to be read, as far as a person has said. */
export interface Ways {
  path: string; of: string | null; sheet: string | null; mapping: string | null;
  map: HeadingField[]; clears: boolean | null; repairs: boolean;
}
export const plainWays = (path: string): Ways => ({ path, of: null, sheet: null, mapping: null, map: [], clears: null, repairs: false });
export const SHOWN = 500;

export const asPreview = (ways: Ways): TablePreview => ({ ...ways, offset: 0, limit: SHOWN });
/** What is applied is what was shown. */
export const asImport = (ways: Ways, shown: TableOutcome): TableImport => ({ ...ways, offset: 0, limit: 0, expect: shown.digest, save_mapping: null });

/** What headings mean once a person has chosen a field for one: another column that had it gives way. */
export function chosen(columns: TableColumn[], map: HeadingField[], heading: string, field: string): HeadingField[] {
  const giveWay = columns.filter((column) => field !== '' && column.field === field && column.heading !== heading).map((column) => column.heading);
  const kept = map.filter((one) => one.heading !== heading && !giveWay.includes(one.heading));
  return [...kept, ...giveWay.map((other) => ({ heading: other, field: '' })), { heading, field }];
}

/** Everything that a file's headings are taken for, to be kept under a name. */
export const keptColumns = (columns: TableColumn[]): HeadingField[] =>
  columns.filter((column) => column.field !== 'uid').map(({ heading, field }) => ({ heading, field }));

/** The fields that a column may mean: those that can be edited, the file, and whatever it means now. */
export const fieldChoices = (fields: Field[], column: TableColumn): string[] =>
  fields.filter((field) => field.editable || field.name === 'path' || field.name === column.field).map((field) => field.name);

export interface Group { code: string; count: number; problems: TableProblem[] }
/** Problems by kind, those that keep a row or cell out before those of codes, each in the order of the file. */
export function groups(shown: TableOutcome): Group[] {
  const late = new Set(['table-zeros-lost', 'table-isrc-zeros', 'table-scientific', 'table-float', 'table-date', 'table-serial-year']);
  return shown.counts
    .map(({ code, count }) => ({ code, count, problems: shown.problems.filter((problem) => problem.code === code) }))
    .toSorted((a, b) => Number(late.has(a.code)) - Number(late.has(b.code)) || b.count - a.count);
}
export const problemCount = (shown: TableOutcome): number => shown.counts.reduce((sum, { count }) => sum + count, 0);
export const hasProposals = (shown: TableOutcome): boolean => shown.problems.some((problem) => problem.proposal !== null);
/** What is worth looking at first: columns where none is known, then problems, then changes. */
export function firstTab(shown: TableOutcome): 'columns' | 'problems' | 'changes' {
  if (!shown.columns.some((column) => column.editable)) return 'columns';
  return problemCount(shown) > 0 ? 'problems' : 'changes';
}
