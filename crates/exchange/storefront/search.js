"use strict";

// Search: what is typed is folded the way the keys were, letter by letter, by a table that
// came with them.

const BONES = "\uA7FB";
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]+/gu;

const foldMap = (() => {
  const map = new Map();
  for (const c of GRIOT.fold.vanish) map.set(c, "");
  [...GRIOT.fold.from].forEach((c, i) => map.set(c, GRIOT.fold.to[i]));
  return map;
})();

function fold(text) {
  let folded = "";
  for (const c of text.toLowerCase().normalize("NFKD").toLowerCase()) {
    const other = foldMap.get(c);
    folded += other === undefined ? c : other;
  }
  return folded.normalize("NFC");
}

/** The words of a query; a run of a script without spaces becomes its pairs. */
function queryWords(text) {
  const words = [];
  const spaced = fold(text).replace(UNSPACED, (run) => {
    const letters = letterGroups(run);
    if (letters.length === 1) words.push(run);
    for (let i = 0; i + 1 < letters.length; i += 1) words.push(letters[i] + letters[i + 1]);
    return " ";
  });
  return words.concat(spaced.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== ""));
}

function letterGroups(text) {
  if (typeof Intl.Segmenter !== "function") return [...text];
  return Array.from(new Intl.Segmenter().segment(text), (part) => part.segment);
}

/** A Latin word's consonants, in the classes in which names without vowels are kept. */
function bones(word) {
  if (!/^[a-z0-9]+$/.test(word)) return "";
  const plain = word
    .replace(/dj/g, "g")
    .replace(/t[sz]/g, "s")
    .replace(/[sc]h/g, "s")
    .replace(/ph/g, "f")
    .replace(/ck/g, "k")
    .replace(/([tdkg])h/g, "$1")
    .replace(/p/g, "b")
    .replace(/[cqx]/g, "k")
    .replace(/j/g, "g")
    .replace(/[aeiouvwy]+/g, "a");
  const kept = plain.replace(/(.)\1+/g, "$1").replace(/h$/, "");
  return kept.slice(0, 1) + kept.slice(1).replace(/a/g, "");
}

/** Whether a key has a word that begins so, or one that sounds so. */
function has(keys, word) {
  if (keys.includes(" " + word)) return true;
  const skeleton = bones(word);
  return skeleton.length > 1 && keys.includes(" " + BONES + skeleton + " ");
}

/** Records that have every word, and titles that have one of their own and the rest
 *  through their record. */
function search(text) {
  const words = queryWords(text);
  const found = { records: [], tracks: [] };
  if (words.length === 0) return found;
  for (const record of GRIOT.releases) {
    if (words.every((word) => has(record.find, word))) found.records.push(record);
    for (const track of record.tracks) {
      const own = words.filter((word) => has(track.find, word));
      const rest = words.filter((word) => !own.includes(word));
      const named = own.some((word) => !has(record.find, word));
      if (named && rest.every((word) => has(record.find, word))) found.tracks.push([record, track]);
    }
  }
  return found;
}
