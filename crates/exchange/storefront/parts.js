// Small parts: words, figures by the reader's locale, elements. Text from the data only
// ever becomes text nodes.

const LOCALES = { fr: "fr-FR", en: "en-GB" };
const SVG = "http://www.w3.org/2000/svg";
const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Adlam}]/u;

const ICONS = {
  search: "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5",
  disc: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 10a2 2 0 1 0 0 4a2 2 0 0 0 0-4",
  people: "M9 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M2 20c0-4 3-6 7-6s7 2 7 6M16 4.500a4 4 0 0 1 0 7M18 14.500c2.500.8 4 2.700 4 5.500",
  pin: "M12 21c-4-5-7-8-7-12a7 7 0 0 1 14 0c0 4-3 7-7 12M12 6.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 0 0 0-5",
  speech: "M3 4h18v13h-11l-4 4v-4H3zM7 9h10M7 12.500h7",
  back: "M15 5l-7 7l7 7",
  close: "M5 5l14 14M19 5L5 19",
  play: "M8 5v14l11-7z",
  pause: "M7 5h4v14H7zM13 5h4v14h-4z",
};
const SOLID = ["play", "pause"];

let language = chosenLanguage();

function chosenLanguage() {
  const offered = GRIOT.languages;
  return offered.includes(remembered()) ? remembered() : GRIOT.language;
}

function remembered() {
  try {
    return localStorage.getItem("griot-language");
  } catch {
    return null; // a browser may forbid it, from a stick most of all
  }
}

function remember(choice) {
  try {
    localStorage.setItem("griot-language", choice);
  } catch {
    return;
  }
}

function say(key, values = {}) {
  const text = GRIOT.words[language][key];
  return text.replace(/\{(\w+)\}/g, (mark, name) => (name in values ? String(values[name]) : mark));
}

function count(key, number) {
  const rule = new Intl.PluralRules(locale()).select(number) === "one" ? "one" : "other";
  const text = GRIOT.words[language][key + "-" + rule];
  return text.replace("{count}", new Intl.NumberFormat(locale()).format(number));
}

function locale() {
  return LOCALES[language];
}

/** The decimals come with the price: browsers count some currencies' otherwise than ISO 4217. */
function money([minor, currency, digits]) {
  const style = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), style).format(minor / 10 ** digits);
}

function duration(ms) {
  const seconds = Math.round(ms / 1000);
  const two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A day written out; `shift` days later. */
function day(text, shift = 0) {
  const [year, month, date] = text.split("-").map(Number);
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const at = new Date(Date.UTC(year, month - 1, date + shift));
  return new Intl.DateTimeFormat(locale(), style).format(at);
}

/** A year, a month of a year, or a day, as far as it is known. */
function partOfDate(text) {
  const [year, month, date] = text.split("-").map(Number);
  if (month === undefined) return String(year);
  const style = { month: "long", year: "numeric", timeZone: "UTC" };
  if (date !== undefined) return day(text);
  return new Intl.DateTimeFormat(locale(), style).format(new Date(Date.UTC(year, month - 1, 1)));
}

/** By this machine's own clock: -1 before the window, 1 after it. */
function whereIn([starts, ends]) {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  if (ends !== null && today >= ends) return 1;
  return starts !== null && today < starts ? -1 : 0;
}

function nameOf(type, code) {
  const known = GRIOT.words[language]["tongue-" + code];
  if (type === "language" && known !== undefined) return known;
  try {
    const name = new Intl.DisplayNames([locale()], { type }).of(code);
    return name.slice(0, 1).toLocaleUpperCase(locale()) + name.slice(1);
  } catch {
    return code;
  }
}

function list(names, type = "conjunction") {
  return new Intl.ListFormat(locale(), { type }).format(names);
}

/** An element. Properties are attributes, but for `on` (listeners) and `text`. */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === "text") {
      element.textContent = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", SOLID.includes(name) ? "icon solid" : "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** The label's drop of gold. */
function drop() {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 32");
  svg.setAttribute("class", "drop");
  svg.setAttribute("aria-hidden", "true");
  const shapes = [
    ["M12 1c4 7 10 12 10 19a10 10 0 0 1-20 0C2 13 8 8 12 1z", "fill"],
    ["M8 21c0 3 2 5 5 5", "line"],
  ];
  for (const [d, kind] of shapes) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    path.setAttribute("class", kind);
    svg.append(path);
  }
  return svg;
}

function isRightToLeft(text) {
  return RIGHT_TO_LEFT.test(text);
}

/** Text from the data, with its own direction and, where known, its language. */
function own(tag, pair, properties = {}) {
  const [text, lang] = pair;
  return el(tag, { dir: "auto", lang: tagOf(lang), ...properties, text });
}

/** ISO 639-3 as browsers and screen readers want it: two letters where there are two. */
function tagOf(code) {
  if (!code || ["und", "mul", "zxx"].includes(code)) return null;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return null;
  }
}

/** An artist credit as printed, each name isolated. */
function credit(artists) {
  return artists.flatMap(([name, join]) => [el("bdi", { text: name }), join]);
}

function creditText(artists) {
  return artists.map(([name, join]) => name + join).join("");
}

/** The smallest picture that is wide enough, else the widest. */
function coverOf(record, width) {
  const covers = [...record.covers].sort((a, b) => a[1] - b[1]);
  return covers.find((cover) => cover[1] >= width) || covers[covers.length - 1];
}

/** A record's cover; where there is none, a sleeve with its first letter. */
function sleeve(record, width, eager = false) {
  const cover = coverOf(record, width);
  if (cover === undefined) {
    const letter = [...record.title[0].trim()][0] || "";
    return el("span", { class: "sleeve bare", "aria-hidden": "true" }, el("bdi", { text: letter }));
  }
  const [src, w, h] = cover;
  const loading = eager ? "eager" : "lazy";
  return el("span", { class: "sleeve" }, el("img", { src, alt: "", width: w, height: h, loading, decoding: "async" }));
}
