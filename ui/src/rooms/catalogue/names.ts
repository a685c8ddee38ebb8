import type { NameParts } from '../../bindings';

export const nameKinds = ['original', 'transliterated', 'translated', 'alternative', 'formal'] as const;

/** A name as the field takes it: `TEXT [LANGUAGE-SCRIPT KIND]`, with a mark where it is only proposed. */
export function nameLine(name: NameParts): string {
  const word = (code: string | null | undefined) => (code ?? '').trim().replace(/[\s[\];-]+/g, '_');
  const [language, script] = [word(name.language), word(name.script)];
  const tag = script ? `${language || 'und'}-${script}` : language;
  return `${name.text.trim()} [${tag ? `${tag} ` : ''}${name.kind}${name.proposed ? '?' : ''}]`;
}

/** All names as one value of their field; a line with a semicolon of its own stands in quotes. A name without a text is none. */
export const namesValue = (names: NameParts[]): string =>
  names.filter((name) => name.text.trim() !== '').map(nameLine)
    .map((line) => (/;|^"/.test(line) ? `"${line.replaceAll('"', '""')}"` : line)).join('; ');
