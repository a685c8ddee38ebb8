import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Coded, Failure, Operation, Params } from '../bindings';

export type Language = 'fr' | 'en';
const sources = import.meta.glob<string>(['../../../locales/*/*.ftl', '!../../../locales/*/cli.ftl'], { query: '?raw', import: 'default', eager: true });

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [FIRST_STRONG, POP] = [0x2068, 0x2069].map((code) => String.fromCodePoint(code)) as [string, string];
/** Keeps a right-to-left name from reordering the sentence around it. */
const isolate = (text: string) => (RTL.test(text) ? FIRST_STRONG + text + POP : text);

function bundleFor(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text), { allowOverrides: true });
  }
  return bundle;
}
const bundles: Record<Language, FluentBundle> = { fr: bundleFor('fr'), en: bundleFor('en') };

/** The first of the system's languages that Griot speaks; English where it speaks none, as on the command line. */
export function systemLanguage(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return spoken.find((tag): tag is Language => tag === 'fr' || tag === 'en') ?? 'en';
}

let current = $state<Language>('en');
export const words = {
  get language() { return current; },
  use(language: Language) {
    current = language;
    document.documentElement.lang = language;
  },
};
/** The locale for numbers and dates: the user's own variety of the chosen language where there is one. */
export function locale(): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(current)) ?? current;
}

/** A number that came as text: it chooses between one and many, and is shown as it was written. */
class WrittenNumber extends FluentNumber {
  readonly #text: string;
  constructor(text: string) {
    super(Number(text));
    this.#text = text;
  }
  override toString(): string { return this.#text.replace('-', '\u2212').replace('.', current === 'fr' ? ',' : '.'); }
}

export type Args = Record<string, string | number | boolean | null | undefined>;

function find(id: string, args: Args | undefined): string | null {
  const bundle = bundles[current];
  const value = bundle.getMessage(id)?.value;
  if (!value) return null;
  const variables: Record<string, FluentVariable> = {};
  for (const [name, arg] of Object.entries(args ?? {})) {
    if (typeof arg === 'number') variables[name] = arg;
    else if (typeof arg === 'string' && /^-?(0|[1-9]\d{0,8})(\.\d+)?$/.test(arg)) variables[name] = new WrittenNumber(arg);
    else variables[name] = isolate(arg == null ? '' : String(arg));
  }
  return bundle.formatPattern(value, variables, []);
}

/** The words of `id`; the id itself where a word is missing, so that the gap is seen and nothing breaks. */
export function t(id: string, args?: Args): string {
  return find(id, args) ?? id;
}

/** Words for a code, with what to show when nobody has written them yet. */
function coded(family: string, code: string, params: Params | undefined, fallback: string): string {
  return find(`${family}-${code.replaceAll(/[_.]/g, '-')}`, params) ?? fallback;
}

/** With a field by the name that people know it under; one that is unknown as it was written. */
const named = ({ code, params }: Failure): Params | undefined =>
  typeof params?.['field'] === 'string' && code !== 'unknown-field' ? { ...params, field: fieldWords(params['field']) } : params;
export const errorWords = (failure: Failure): string =>
  coded('error', failure.code, named(failure), failure.message ? `${failure.code}: ${failure.message}` : failure.code);
export const errorHint = (failure: Failure): string =>
  coded('error', `${failure.code}-hint`, named(failure), '');
/** Why a code that was kept is none, as the finding about its field says it. */
export const faultWords = (field: string, value: string, fault: Coded): string =>
  find(`finding-${fault.code}`, { value, ...fault.params }) ?? coded('finding', `bad-${field}`, { ...fault.params, value, fault: fault.code }, fault.code);
/** A kind of finding, as a heading. */
export const findingTitle = (code: string): string => coded('finding', `${code}-title`, undefined, code);
export const findingWords = (finding: Coded): string => coded('finding', finding.code, finding.params, finding.code);
export const gateWords = (reason: Coded): string => coded('gate', reason.code, reason.params, reason.code);
export const problemWords = (problem: Coded): string => {
  const id = problem.code.replaceAll(/[_.]/g, '-');
  // Bundles, single files of many, then whoever else knows the code.
  for (const family of ['bundle-problem', 'problem', 'finding', 'gate']) {
    const said = find(`${family}-${id}`, problem.params);
    if (said) return said;
  }
  return errorWords(problem);
};
export const operationWords = (operation: Operation): string => {
  const { subject } = operation.params;
  // Of a check that is switched or mends, by the name that people know it under.
  const check: Params = typeof subject === 'string' && /^check-(off|on|weight|fix)$/.test(operation.operation) ? { subject: findingTitle(subject) } : {};
  return coded('operation', operation.operation, { ...operation.params, ...check, count: Number(operation.params['count'] ?? 0) }, operation.operation);
};
export const fieldWords = (name: string): string => coded('field', name, undefined, name);
/** A field's name over a column: a short one where there is one. */
export const columnWords = (name: string): string => coded('column', name, undefined, fieldWords(name));
export const roleWords = (code: string): string => coded('role', code, undefined, fieldWords(code));
/** Codes that are worth a word where one exists: a shape, a file role, a loss reason, a warning. */
export const codeWords = (family: string, code: string, params?: Params): string => coded(family, code, params, code);
export const hasWords = (id: string): boolean => bundles[current].hasMessage(id);
