import { hasWords, locale, t } from './index.svelte';

/** ISO 639-3 codes that a world-music catalogue meets; any other code can be typed. */
const codes = (
  'bam dyu mnk emk mku kao snk wol ful fuf ffm fuh pul srr dag mos bci any ewe fon yor ibo hau kan zar dje twi fat gaa bin efi ibb tiv ' +
  'swa kin run lug luo kik kam mer sna nya tum bem lin kon kmb umb lua ktu lub zul xho sot tsn nso ssw ven tso nde afr mlg ' +
  'amh tir orm som aar har gez sid wal nus din ' +
  'ara arq ary arz aeb apc acm ayl kab tzm rif shi tmh taq thv zgh heb ckb kmr kur fas pus bal urd tur aze kat hye ab che uzb kaz kir tgk tuk uig mon bod dzo ' +
  'hin ben pan guj mar nep san tam tel kan mal ori asm snd kas sin div mni sat bho mai raj rom ' +
  'fra eng spa por ita deu nld cat eus oci bre cor gle gla cym glv gsw ltz dan swe nor isl fao fin sme est lav lit pol ces slk hun ron bul mkd srp hrv slv bos sqi ell rus ukr bel yid lad ' +
  'gcf gcr acf hat rcf mfe pov kea cri pap srn jam pre ' +
  'zho cmn yue hak nan wuu jpn ryu kor vie tha khm lao mya ind jav sun ban msa tgl ceb ilo mri smo ton fij tah haw rap bis tpi ' +
  'que quz ayr grn nah nhn myn quc yua arn cab mis zxx und mul'
).split(' ');
const all = [...new Set(codes)];

/** Every country that the common locale data names. */
const countries = (): string[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !notCountries.has(code) && names.of(code) !== undefined);
};

/** ISO 639-3 as browsers and screen readers want it: two letters where there are two, nothing where it names no language. */
export function tagOf(code: string | null | undefined): string | undefined {
  if (!code || ['und', 'mul', 'zxx', 'mis'].includes(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

export type CodeList = 'language' | 'country';
export interface CodeOffer { code: string; name: string }
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const cached = new Map<string, CodeOffer[]>();
function offers(list: CodeList): CodeOffer[] {
  const key = `${list} ${locale()}`;
  const known = cached.get(key);
  if (known) return known;
  const names = new Intl.DisplayNames([locale()], { type: list === 'language' ? 'language' : 'region', fallback: 'none' });
  const found = (list === 'language' ? all : countries()).map((code) => {
    const ours = `language-${code}`;
    return { code, name: list === 'language' && hasWords(ours) ? t(ours) : (names.of(code) ?? code) };
  });
  cached.set(key, found);
  return found;
}

/** The code that was typed, by itself or by its whole name; what was typed where it is neither: nobody guesses a code. */
export function codeOf(list: CodeList, typed: string): string {
  const wanted = fold(typed.trim());
  const known = offers(list);
  return (known.find(({ code }) => fold(code) === wanted) ?? known.find(({ name }) => fold(name) === wanted))?.code ?? typed;
}

/** Codes that begin with what was typed, or whose name does; codes first. */
export function codesLike(list: CodeList, typed: string, most = 7): CodeOffer[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return offers(list).slice(0, most);
  const ranked = offers(list).map((offer) => {
    const [code, name] = [fold(offer.code), fold(offer.name)];
    const rank = code === wanted ? 0 : code.startsWith(wanted) ? 1 : name.startsWith(wanted) ? 2 : name.includes(wanted) ? 3 : 9;
    return { offer, rank };
  });
  return ranked.filter(({ rank }) => rank < 9).sort((a, b) => a.rank - b.rank).slice(0, most).map(({ offer }) => offer);
}
