import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { systemLanguage } from '../src/words/index.svelte';

const locales = import.meta.glob<string>('../../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>('../src/**/*.{ts,svelte}', { query: '?raw', import: 'default', eager: true });
const source = (language: string, file: string) => locales[`../../locales/${language}/${file}`] ?? '';
const files = Object.keys(locales).filter((path) => path.includes('/en/')).map((path) => path.split('/').pop()!);

/** Ids and the variables that each message of a file takes. */
function messages(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of text.split(/\n(?=[a-z])/)) {
    const id = /^([a-z][a-zA-Z0-9_-]*) =/.exec(block)?.[1];
    if (id) found.set(id, [...new Set([...block.matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort());
  }
  return found;
}

const idsIn = [/\bt\(\s*'([a-z0-9-]+)'/g, /\bt\([^'()]*[^?]\? '([a-z0-9-]+)'/g, /\bt\([^'()]*\? '[a-z0-9-]+' : '([a-z0-9-]+)'/g];

describe('words', () => {
  it.each([[[], 'en'], [['fr-FR', 'en'], 'fr'], [['en-GB', 'fr'], 'en'], [['wo', 'fr'], 'fr'], [['de-DE'], 'en'], [['fy'], 'en'], [['C'], 'en']])(
    'follow the system: %j', (tags, language) => expect(systemLanguage(tags as string[])).toBe(language));

  it.each(files)('%s says the same things in both languages', (file) => {
    const [en, fr] = [messages(source('en', file)), messages(source('fr', file))];
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [id, variables] of en) expect([id, fr.get(id)]).toEqual([id, variables]);
  });

  it('parse without junk', () => {
    for (const language of ['en', 'fr']) {
      for (const file of files) {
        const text = source(language, file);
        expect([language, file, new FluentResource(text).body.length]).toEqual([language, file, messages(text).size]);
      }
    }
  });

  it('name operations by what the wire says of them', () => {
    for (const language of ['en', 'fr']) {
      for (const [id, variables] of messages(source(language, 'operations.ftl'))) {
        expect([language, id, variables.filter((name) => name !== 'subject' && name !== 'count')]).toEqual([language, id, []]);
      }
    }
  });

  it('exist for every id that the window names', () => {
    const known = new Set(files.flatMap((file) => [...messages(source('en', file)).keys()]));
    const named = Object.values(sources).flatMap((text) => idsIn.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!)));
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('set French signs with a narrow no-break space', () => {
    for (const file of files) {
      const bad = source('fr', file).split('\n').filter((line) => !line.startsWith('#') && / [;:!?»](?!\w)|« /.test(line.replace(/\{[^}]*\}/g, 'x').replace(/ ->.*/, '')));
      expect([file, bad]).toEqual([file, []]);
    }
  });
});
