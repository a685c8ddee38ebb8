/** One piece of a query as typed, with where it stands. */
export interface Term { source: string; start: number; end: number; negated: boolean; field: string | null; value: string; closed: boolean }

/** Cuts a query into terms: spaces part them, quotes hold them together, an unknown `field:` is plain text. */
export function parseQuery(query: string, knows: (field: string) => boolean): Term[] {
  const terms: Term[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query[at]!)) { at += 1; continue; }
    const start = at;
    let quoted = false;
    while (at < query.length && (quoted || !/\s/.test(query[at]!))) {
      if (query[at] === '"') quoted = !quoted;
      at += 1;
    }
    const source = query.slice(start, at);
    const negated = source.length > 1 && source.startsWith('-');
    const body = negated ? source.slice(1) : source;
    const colon = body.indexOf(':');
    const name = colon > 0 ? body.slice(0, colon).toLowerCase() : '';
    const field = name && knows(name) ? name : null;
    const value = (field ? body.slice(colon + 1) : body).replaceAll('"', '');
    terms.push({ source, start, end: at, negated, field, value, closed: !quoted && at < query.length });
  }
  return terms;
}

/** What stands as chips before the caret, and what is still being typed. A chip is a closed term with a field or a minus. */
export function chipsOf(query: string, knows: (field: string) => boolean): { chips: Term[]; rest: string } {
  const terms = parseQuery(query, knows);
  const chips = terms.filter((term) => term.closed && (term.field !== null || term.negated) && term.value !== '');
  let rest = query;
  for (const chip of chips.toReversed()) rest = rest.slice(0, chip.start) + rest.slice(chip.end).replace(/^\s/, '');
  return { chips, rest };
}

/** The query again from its chips and what is being typed. */
export const joinQuery = (chips: Term[], rest: string): string =>
  [...chips.map((chip) => chip.source), rest].join(' ');
