// What can be looked at: the shelf, by record, person, country or language; a search; one
// record.

const TABS = [
  ["records", "disc", () => say("records")],
  ["people", "people", () => say("people")],
  ["countries", "pin", () => say("countries")],
  ["languages", "speech", () => say("tongues")],
];

function recordLink(record) {
  return "#/record/" + encodeURIComponent(record.id);
}

/** Everything of one kind that records can be browsed by: key, name, records. */
function shelves(kind) {
  const found = new Map();
  const put = (key, name, record) => {
    if (!found.has(key)) found.set(key, { key, name, records: [], tracks: 0 });
    const shelf = found.get(key);
    if (!shelf.records.includes(record)) shelf.records.push(record);
    return shelf;
  };
  for (const record of GRIOT.releases) {
    for (const part of [record, ...record.tracks]) {
      const keys = keysOf(kind, part);
      const shown = part === record || keys.length > 0 ? keys : [];
      for (const [key, name] of shown) {
        const shelf = put(key, name, record);
        if (part !== record) shelf.tracks += 1;
      }
    }
  }
  const order = new Intl.Collator(locale(), { sensitivity: "base", numeric: true });
  return [...found.values()].sort((a, b) => order.compare(a.name, b.name));
}

function keysOf(kind, part) {
  if (kind === "people") return part.artists.map((artist) => [String(artist[2]), GRIOT.people[artist[2]]]);
  if (kind === "countries") return part.country === null ? [] : [[part.country, nameOf("region", part.country)]];
  if (kind === "languages") return part.languages.map((code) => [code, nameOf("language", code)]);
  return [];
}

function tabs(active) {
  const links = TABS.map(([kind, picture, name]) =>
    el(
      "a",
      { href: kind === "records" ? "#/" : "#/" + kind, "aria-current": kind === active ? "page" : null },
      icon(picture),
      el("span", { text: name() }),
    ),
  );
  return el("nav", { class: "tabs", "aria-label": say("browse") }, ...links);
}

function searchField(query) {
  const input = el("input", {
    type: "search",
    value: query,
    placeholder: say("search"),
    "aria-label": say("search-label"),
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    dir: "auto",
    on: {
      input: (event) => searchFor(event.target.value),
      keydown: (event) => {
        if (event.key === "Escape") clear();
      },
    },
  });
  const clear = () => {
    input.value = "";
    searchFor("");
    input.focus();
  };
  const cross = el("button", { class: "clear", type: "button", "aria-label": say("search-clear"), on: { click: clear } }, icon("close"));
  return el("div", { class: "find", role: "search" }, icon("search"), input, cross);
}

function card(record) {
  const by = [];
  if (record.latin !== null) by.push(own("i", record.latin), " · ");
  const title = own("h3", record.title, { class: "t" });
  return el(
    "li",
    { class: "card" },
    el(
      "a",
      { href: recordLink(record) },
      sleeve(record, 330),
      title,
      el("p", { class: "by" }, ...by, ...credit(record.artists)),
      record.price === null ? null : el("p", { class: "price", text: money(record.price) }),
    ),
  );
}

function shelf(records) {
  if (records.length === 0) return el("p", { class: "empty", text: say("nothing") });
  return el("ul", { class: "shelf" }, ...records.map(card));
}

function heading(text, aside, level = "h2") {
  return el(
    "div",
    { class: "heading" },
    el(level, { tabindex: "-1", id: "heading", dir: "auto", text }),
    el("p", { class: "count", text: aside, role: "status" }),
  );
}

function sizes(records) {
  const tracks = records.reduce((sum, record) => sum + record.tracks.length, 0);
  return `${count("count-tracks", tracks)}, ${count("count-records", records.length)}`;
}

/** What one can choose from: the tabs, and the rows of the one that is open. */
function choices(view) {
  if (view.name === "search") return [tabs(null)];
  const rows = shelves(view.kind).map((row) =>
    el(
      "li",
      {},
      el(
        "a",
        { href: `#/${view.kind}/${encodeURIComponent(row.key)}`, "aria-current": row.key === view.key ? "true" : null },
        el("bdi", { text: row.name }),
        el("span", { class: "count", text: count("count-records", row.records.length) }),
      ),
    ),
  );
  return rows.length === 0 ? [tabs(view.kind)] : [tabs(view.kind), el("ul", { class: "rows" }, ...rows)];
}

/** The column (above, in portrait) from which one browses. */
function side(view) {
  return el(
    "section",
    { class: "side", "aria-labelledby": "greeting" },
    el("h1", { class: "greeting", id: "greeting", tabindex: "-1", text: say("greeting") }),
    searchField(view.name === "search" ? view.query : ""),
    el("div", { class: "choices" }, ...choices(view)),
  );
}

function chosenShelf(view) {
  return view.key === null ? undefined : shelves(view.kind).find((row) => row.key === view.key);
}

function shows(view) {
  if (view.name === "search") return "found";
  if (chosenShelf(view) !== undefined) return "one";
  return view.kind === "records" ? "all" : "choice";
}

/** The records that a view stands for, under their heading. */
function found(view) {
  if (view.name === "search") return results(view.query);
  const chosen = chosenShelf(view);
  const records = chosen === undefined ? GRIOT.releases : chosen.records;
  return [heading(chosen === undefined ? say("all") : chosen.name, sizes(records)), shelf(records)];
}

function browseView(view) {
  return [el("div", { class: "browse", "data-shows": shows(view) }, side(view), el("main", { id: "main" }, ...found(view)))];
}

function results(query) {
  const { records, tracks } = search(query);
  if (records.length + tracks.length === 0) {
    return [heading(say("found", { query }), ""), el("p", { class: "empty", text: say("found-nothing", { query }) })];
  }
  const sums = [];
  if (tracks.length > 0) sums.push(count("count-tracks", tracks.length));
  if (records.length > 0) sums.push(count("count-records", records.length));
  const parts = [heading(say("found", { query }), sums.join(", "))];
  if (records.length > 0) parts.push(shelf(records));
  if (tracks.length > 0) {
    if (records.length > 0) parts.push(el("div", { class: "heading" }, el("h2", { text: say("tracks-found") })));
    const rows = tracks.slice(0, 200).map(([record, track]) => trackRow(record, track, true));
    parts.push(el("ol", { class: "tracks" }, ...rows));
  }
  return parts;
}

function trackRow(record, track, withRecord) {
  const turned = isRightToLeft(track.title[0]);
  const names = [own("span", track.title, { class: "t" })];
  const other = track.latin || track.meaning;
  const alone = other === null ? " alone" : "";
  const said = creditText(track.artists);
  const below = [];
  if (track.version !== null) below.push(own("span", track.version), " ");
  if (withRecord) below.push(el("a", { href: recordLink(record) }, el("bdi", { text: record.title[0] })), " · ");
  if (withRecord || said !== creditText(record.artists)) below.push(...credit(track.artists));
  if (below.length > 0) names.push(el("span", { class: "below" }, ...below));
  const marks = [...record.labels, ...track.labels].map((label) => label.code);
  if (marks.length > 0) names.push(el("span", { class: "marks", title: say("community"), text: [...new Set(marks)].join(" · ") }));
  // The days of the whole offer are told once, above everything.
  const ofRecord = String(record.window) === String(GRIOT.window) ? null : record.window;
  const days = track.window === null ? ofRecord : track.window;
  const where = days === null || String(days) === String(GRIOT.window) ? 0 : whereIn(days);
  const price = where !== 0
    ? el("span", { class: "pr none", text: where > 0 ? say("track-over", { date: day(days[1], -1) }) : say("track-not-yet", { date: day(days[0]) }) })
    : track.price === null
    ? el("span", { class: "pr none", text: say("with-record") })
    : el("span", { class: "pr", title: say("price-track"), text: money(track.price) });
  return el(
    "li",
    { class: "track" + (turned ? " turned" : ""), "data-track": track.id },
    playButton(record, track),
    el("span", { class: "names" + alone }, ...names),
    other === null ? null : own("i", other, { class: "x" }),
    el("span", { class: "d", text: duration(track.ms) }),
    price,
  );
}

/** What of a label is in the reader's language; else its community's own words. */
function labelWords(label) {
  const wanted = { fr: "fr", en: "en" }[language];
  const mine = label.texts.find(([, , lang]) => lang !== null && lang.toLowerCase().split("-")[0].startsWith(wanted));
  return mine || label.texts[0];
}

/** Every label of a record and of its tracks, each once, with the tracks that bear it; all of them: none. */
function labelsOf(record) {
  const found = new Map();
  const put = (label, track) => {
    if (!found.has(label.id)) found.set(label.id, { label, tracks: [], whole: false });
    const one = found.get(label.id);
    if (track === null) one.whole = true;
    else one.tracks.push(track);
  };
  for (const label of record.labels) put(label, null);
  for (const track of record.tracks) for (const label of track.labels) put(label, track);
  for (const one of found.values()) one.whole = one.whole || one.tracks.length === record.tracks.length;
  return [...found.values()];
}

/** What communities ask, before anything is bought. */
function asked(record) {
  const labels = labelsOf(record).map(({ label, tracks, whole }) => {
    const [name, text, lang] = labelWords(label);
    const by = label.community === "" ? say("label-notice") : label.community;
    const of = whole ? null : el("p", { class: "of" }, say("label-tracks") + " ", ...inRow(tracks.map((track) => track.title[0])));
    const picture = label.picture === null ? el("span", { class: "letters", "aria-hidden": "true", text: label.code })
      : el("img", { src: label.picture, alt: "", loading: "lazy", decoding: "async" });
    return el(
      "li",
      { class: "label" },
      picture,
      el("div", {}, own("h3", [name, lang]), el("p", { class: "of" }, el("bdi", { text: by })), own("p", [text, lang], { class: "said" }), of),
    );
  });
  const notes = [];
  for (const track of record.tracks) {
    for (const [kind, text, lang] of track.notices) {
      if (kind !== "community") continue;
      const known = notes.find((one) => one.text === text);
      if (known === undefined) notes.push({ text, lang, tracks: [track] });
      else known.tracks.push(track);
    }
  }
  const said = notes.map(({ text, lang, tracks }) => {
    const of = tracks.length === record.tracks.length ? null
      : el("p", { class: "of" }, say("label-tracks") + " ", ...inRow(tracks.map((track) => track.title[0])));
    return el("li", { class: "label" }, el("span", { class: "letters", "aria-hidden": "true", text: "“ ”" }),
      el("div", {}, own("p", [text, lang], { class: "said" }), of));
  });
  if (labels.length + said.length === 0) return null;
  return el("section", { class: "word asked", "aria-labelledby": "asked" },
    el("h2", { id: "asked", text: say("community") }), el("ul", {}, ...labels, ...said));
}

function notice(kind, text, lang) {
  const title = kind === "community" ? say("community") : say("notice");
  return el("section", { class: "word" }, el("h2", { text: title }), own("p", [text, lang]));
}

/** A sentence in the reader's language where there is one, else all there are. */
function inLanguage(sentences) {
  const wanted = { fr: ["fr", "fra"], en: ["en", "eng"] }[language];
  const mine = sentences.filter(([, , lang]) => wanted.includes(lang));
  return mine.length > 0 ? mine : sentences;
}

function saleNotice(window, over, notYet) {
  const where = whereIn(window);
  if (where === 0) return null;
  const text = where > 0 ? over(day(window[1], -1)) : notYet(day(window[0]));
  return el("p", { class: "sale", role: "note", text });
}

/** Names one after the other, each in its own direction. */
function inRow(names) {
  return names.flatMap((name, at) => [at > 0 ? ", " : "", el("bdi", { text: name })]);
}

function recordView(record) {
  const cover = coverOf(record, 330);
  const band = el("div", { class: "band" });
  if (cover !== undefined && cover[3] !== null) {
    band.style.setProperty("--cover", cover[3]);
    band.classList.add(isDark(cover[3]) ? "dark" : "pale");
  }
  const from = [record.place, record.country === null ? null : nameOf("region", record.country)];
  const facts = [
    from.filter((part) => part !== null),
    record.languages.map((code) => nameOf("language", code)),
    record.released === null ? [] : [partOfDate(record.released)],
  ].filter((fact) => fact.length > 0);
  band.append(
    el("div", { class: "picture" }, sleeve(record, 700, true)),
    el(
      "div",
      { class: "about" },
      own("h1", record.title, { class: "title", tabindex: "-1", id: "heading" }),
      record.latin === null ? null : own("p", record.latin, { class: "latin" }),
      record.meaning === null ? null : own("p", record.meaning, { class: "meaning" }),
      el("p", { class: "artist" }, ...credit(record.artists)),
      facts.length === 0 ? null : el("p", { class: "facts" }, ...facts.flatMap((fact, at) => [at > 0 ? " · " : "", ...inRow(fact)])),
      record.instruments.length === 0 ? null : el("p", { class: "facts" }, ...inRow(record.instruments)),
    ),
  );
  const minutes = Math.round(record.tracks.reduce((sum, track) => sum + track.ms, 0) / 60000);
  const sold = el(
    "div",
    { class: "sold" },
    record.price === null ? null : el("p", { class: "whole", text: say("whole-record", { price: money(record.price) }) }),
    el(
      "p",
      { class: "size" },
      el("span", { text: `${count("count-tracks", record.tracks.length)}, ${count("minutes", minutes)}` }),
      record.formats.length === 0 ? null : el("span", { text: say("formats", { formats: list(record.formats, "disjunction") }) }),
    ),
  );
  const words = record.notices.filter(([kind]) => kind === "community" || kind === "label");
  const lawful = record.notices.filter(([kind]) => kind !== "community" && kind !== "label");
  const text = el(
    "div",
    { class: "text" },
    saleNotice(record.window, (date) => say("record-over", { date }), (date) => say("record-not-yet", { date })),
    ...inLanguage(record.about).map(([, about, lang]) => own("p", [about, lang], { class: "lead" })),
    asked(record),
    sold,
    ...discs(record),
    ...inLanguage(words).map(([kind, said, lang]) => notice(kind, said, lang)),
    el("p", { class: "lawful" }, ...lawful.map(([, said, lang]) => own("span", [said, lang]))),
  );
  return [el("main", { id: "main", class: "record" }, band, text)];
}

function discs(record) {
  const numbers = [...new Set(record.tracks.map((track) => track.disc))];
  return numbers.flatMap((number) => {
    const rows = record.tracks.filter((track) => track.disc === number).map((track) => trackRow(record, track, false));
    const title = numbers.length > 1 ? el("h2", { class: "disc", text: say("disc", { number }) }) : null;
    return [title, el("ol", { class: "tracks" }, ...rows)].filter((part) => part !== null);
  });
}

/** Whether light text reads better on a colour than dark text. */
function isDark(colour) {
  const channel = (at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) < 0.18;
}
