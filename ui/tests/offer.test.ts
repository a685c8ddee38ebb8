import { describe, expect, it } from 'vitest';
import { endsBefore, isDay, lastDay, readDay } from '../src/rooms/deliveries/dates';
import { figures } from '../src/shell/jobs';
import { parseMoney } from '../src/words/numbers';

describe('prices as people type them', () => {
  it.each<[string, string, number | null]>([
    ['9', 'EUR', 900], ['9,50', 'EUR', 950], ['9.5', 'EUR', 950], ['1 200,00 €', 'EUR', 120000], ['1\u202f200', 'XOF', 1200], ['0', 'EUR', 0],
    ['9,505', 'EUR', null], ['9,5', 'XOF', null], ['9,50', 'XOF', null], ['neuf', 'EUR', null], ['-3', 'EUR', null], ['', 'EUR', null], ['9,', 'EUR', 900],
  ])('%s in %s', (text, currency, minor) => expect(parseMoney(text, currency)).toBe(minor));
});

describe('terms', () => {
  it('are half open in the catalogue and closed for people', () => {
    expect(lastDay('2027-01-01')).toBe('2026-12-31');
    expect(endsBefore('2028-02-28')).toBe('2028-02-29');
    expect(['2026-12-04', '2026-02-30', '4/12/2026', ''].map(isDay)).toEqual([true, false, false, false]);
  });
});

describe('days as people type them', () => {
  it.each<[string, string | null]>([
    ['2026-12-04', '2026-12-04'], ['4/12/2026', '2026-12-04'], ['04.12.2026', '2026-12-04'], ['4 déc. 2026', '2026-12-04'], ['1er mars 2027', '2027-03-01'],
    ['Dec 4, 2026', '2026-12-04'], ['4 décembre 2026', '2026-12-04'], ['1 August 2026', '2026-08-01'],
    ['30/2/2026', null], ['4 jui 2026', null], ['12/2026', null], ['', null], ['demain', null], ['4/12/26', null],
  ])('%s', (text, day) => expect(readDay(text)).toBe(day));
});

describe('an answer told in words', () => {
  it('gives lists by their length', () => {
    expect(figures({ imported: 3, problems: [1, 2], nested: { a: 1 }, good: true })).toEqual({ imported: 3, problems: 2, good: true });
    expect(figures(null)).toEqual({});
  });
});
