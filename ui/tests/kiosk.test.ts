import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offer } from '../src/bindings';
import { useHost, type Host } from '../src/host';
import { jobProgress } from '../src/shell/jobs';
import { offers } from '../src/rooms/deliveries/offer.svelte';
import { minorDigits } from '../src/words/currencies';
import { errorWords, t, words } from '../src/words/index.svelte';
import { money, parseMoney, plainMoney, upTo } from '../src/words/numbers';

vi.stubGlobal('navigator', { languages: ['fr-FR', 'en-GB'] });
vi.stubGlobal('document', { documentElement: {} });

const first: Offer = {
  uid: 'offer-1', name: 'Café', territory: 'FR', starts_on: '2026-12-01', ends_before: '2027-12-01', currency: 'EUR', vat_rate_bp: 2000,
  track_price_minor: 120, release_price_minor: 900, formats: ['flac', 'mp3'], preview_ms: 30_000, preview_lufs: -16,
  releases: ['a', 'b'].map((release_uid) => ({ release_uid, title: release_uid, artist: '', artwork: null, tracks: 1, release_price_minor: null, track_price_minor: null })),
};
let kept: Offer;

/** Keeps an offer as the program does: whole, and some time after it was asked. */
const host = {
  kind: 'browser', languages: [],
  async call(name: string, request: Offer) {
    if (name === 'offer_preview') return { leaving: [], staying: [], bytes_estimate: 0 };
    if (name === 'exports') return { rows: [] };
    const before = structuredClone(kept);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (name === 'offers') return { rows: [before] };
    if (request.currency === 'XYZ') throw { code: 'bad-value', params: { field: 'currency', value: 'XYZ' } };
    return structuredClone((kept = structuredClone(request)));
  },
} as unknown as Host;

describe('an open offer', () => {
  beforeEach(async () => {
    useHost(host);
    kept = structuredClone(first);
    await offers.load();
    await offers.show(offers.list?.[0] ?? null);
  });

  it('keeps quick changes one after the other', async () => {
    const one = offers.save({ release_price_minor: 777 });
    const other = offers.save({ formats: ['flac'] });
    expect(await Promise.all([one, other])).toEqual([true, true]);
    expect(kept).toMatchObject({ release_price_minor: 777, formats: ['flac'] });
    expect(offers.open).toEqual(kept);
  });
  it('keeps quick changes of two of its releases', async () => {
    await Promise.all([offers.saveRelease('a', { release_price_minor: 1 }), offers.saveRelease('b', { release_price_minor: 2 })]);
    expect(kept.releases.map((release) => release.release_price_minor)).toEqual([1, 2]);
  });
  it('is not undone by a list that was asked for before', async () => {
    const list = offers.load();
    await offers.save({ name: 'Café Polonceau' });
    await list;
    await offers.save({ vat_rate_bp: 550 });
    expect(kept).toMatchObject({ name: 'Café Polonceau', vat_rate_bp: 550 });
  });
  it('says what is refused, and goes on', async () => {
    const refused = offers.save({ currency: 'XYZ' });
    const other = offers.save({ name: 'Kiosque' });
    expect(await Promise.all([refused, other])).toEqual([false, true]);
    expect(kept).toMatchObject({ currency: 'EUR', name: 'Kiosque' });
  });
});

describe('money', () => {
  it('has the decimals of ISO 4217, as the domain counts them', () => {
    const [source = ''] = Object.values(import.meta.glob<string>('../../crates/domain/src/money.rs', { query: '?raw', import: 'default', eager: true }));
    const codes = (text: string) => [...text.matchAll(/"([A-Z]{3})"/g)].map((match) => match[1]!);
    const list = codes(/const CURRENCIES[^;]*?= &\[([^;]*)\];/.exec(source)?.[1] ?? '');
    const arms = [...(/match self\.0 \{([^}]*)\}/.exec(source)?.[1] ?? '').matchAll(/((?:"[A-Z]{3}"[\s|]*)+)=> (\d)/g)];
    const digits = new Map(arms.flatMap(([, some, places]) => codes(some!).map((code) => [code, Number(places)] as const)));
    expect(list.length).toBeGreaterThan(150);
    expect([...new Set(digits.values())].sort()).toEqual([0, 3, 4]);
    for (const code of list) expect([code, minorDigits(code)]).toEqual([code, digits.get(code) ?? 2]);
  });
  it('is read and shown with them', () => {
    expect(parseMoney('1,200', 'EUR')).toBeNull();
    expect(parseMoney('1.200', 'TND')).toBe(1200);
    expect(parseMoney('12,50', 'MGA')).toBe(1250);
    words.use('fr');
    expect(plainMoney(1250, 'MGA')).toBe('12,50');
    expect(money(1250, 'MGA')).toContain('12,50');
    expect(money(1250, 'XOF').replace(/\s/g, ' ')).toMatch(/^1 250 /);
  });
  it('keeps the decimals of a rate', () => {
    expect([5.5, 20, 5.55, -14.5].map((value) => upTo(value, 2))).toEqual(['5,5', '20', '5,55', '\u221214,5']);
  });
});

describe('words for people', () => {
  const bad = { code: 'bad-value', params: { field: 'vat_rate_bp', value: 'x' }, message: '', kind: 'user' };
  it('name a field as the form does', () => {
    words.use('fr');
    expect(errorWords(bad)).toContain('TVA');
    words.use('en');
    expect(errorWords(bad)).toContain('VAT');
    expect(errorWords({ ...bad, params: { field: 'no_such', value: 'x' } })).toContain('no_such');
  });
  it.each([
    ['fr', 'puis 1 autre', () => t('tray-then', { n: 1 })],
    ['fr', '1 nouveau, 1 mis à jour, 0 inchangé, 0 avec un problème', () => t('job-done-import', { imported: 1, updated: 1, unchanged: 0, problems: 0 })],
    ['fr', '3 constats, dont 1 bloquant', () => t('checks-summary', { n: 3, blocking: 1 })],
    ['fr', '3 constats, aucun n’est bloquant', () => t('checks-summary', { n: 3, blocking: 0 })],
    ['en', '1 recording, 1 release, 2 files', () => t('settings-holds-text', { recordings: 1, releases: 1, files: 2 })],
    ['en', '1 file identical, byte by byte', () => t('verified-files', { n: 1 })],
    ['en', '1 file', () => jobProgress({ unit: 'files', done: 1, total: null } as never)],
    ['en', '1,234 of 2,000', () => jobProgress({ unit: 'files', done: 1234, total: 2000 } as never)],
  ] as const)('%s: %s', (language, text, said) => {
    words.use(language);
    expect(said()).toBe(text);
  });
});
