/** Reads what a spreadsheet puts on the clipboard: tabs and lines, with quotes around a cell that holds either. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      // A quote that opens a cell but never closes it is just a quote.
      if (quoted) { cell = quoted.cell; at = quoted.end; }
    }
    while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') cell += text[at++];
    row.push(cell);
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let cell = '';
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '"' && text[at + 1] === '"') { cell += '"'; at += 2; }
    else if (text[at] === '"') {
      const after = text[at + 1];
      return after === undefined || after === '\t' || after === '\n' || after === '\r' ? { cell, end: at + 1 } : null;
    } else cell += text[at++];
  }
  return null;
}

const needsQuotes = /[\t\n\r]|^"/;
export const formatTsv = (rows: string[][]): string =>
  rows.map((row) => row.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
