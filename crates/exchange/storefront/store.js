// The page: which view the address asks for, and what stands around it.

/** How many pages of ours lie behind this one: a reload and the browser's own Back keep count too. */
let depth = history.state === null ? 0 : history.state.depth;
history.replaceState({ depth }, "");

function route() {
  const [, kind = "", ...rest] = location.hash.split("/");
  const value = rest.length === 0 ? null : decode(rest.join("/"));
  if (kind === "record") {
    const record = GRIOT.releases.find((one) => one.id === value);
    if (record !== undefined) return { name: "record", record };
  }
  if (kind === "search" && value) return { name: "search", query: value };
  if (TABS.some(([tab]) => tab === kind)) return { name: "browse", kind, key: value };
  return { name: "browse", kind: "records", key: null };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function goBack() {
  if (depth > 0) history.back();
  else location.hash = "#/";
}

function topBar(view) {
  const offered = GRIOT.languages.map((code) =>
    el("button", {
      type: "button",
      lang: code,
      "aria-pressed": String(code === language),
      text: GRIOT.words[code]["language-name"],
      on: { click: () => speak(code) },
    }),
  );
  const brand =
    view.name === "record"
      ? el("button", { class: "back", type: "button", on: { click: goBack } }, icon("back"), el("span", { text: say("back") }))
      : el("a", { class: "brand", href: "#/" }, drop(), el("bdi", { text: GRIOT.label }));
  return el("header", { class: "top" }, brand, el("div", { class: "languages", role: "group", "aria-label": say("languages") }, ...offered));
}

function speak(code) {
  language = code;
  remember(code);
  const scroll = window.scrollY;
  draw();
  drawPlayer();
  window.scrollTo(0, scroll);
  const pressed = document.querySelector('.languages [aria-pressed="true"]');
  if (pressed !== null) pressed.focus();
}

/** While a query is typed all but its field is drawn again: the field keeps its caret, and an
 *  input method what it is composing. */
function searchFor(query) {
  const address = query.trim() === "" ? "#/" : "#/search/" + encodeURIComponent(query);
  history.replaceState(history.state, "", address);
  shown = location.hash;
  const view = route();
  document.body.className = bodyClass(view);
  const browse = document.querySelector(".browse");
  browse.dataset.shows = shows(view);
  browse.querySelector(".choices").replaceChildren(...choices(view));
  document.getElementById("main").replaceChildren(...found(view));
  followPosition();
}

function bodyClass(view) {
  return "view-" + view.name + (player.track === null ? "" : " has-player");
}

function draw() {
  const view = route();
  document.documentElement.lang = language;
  document.body.className = bodyClass(view);
  const parts = view.name === "record" ? recordView(view.record) : browseView(view);
  const skip = el("a", { class: "skip", href: "#main", text: say("skip"), on: { click: skipTo } });
  const over = saleNotice(GRIOT.window, (date) => say("over", { date }), (date) => say("not-yet", { date }));
  document.body.replaceChildren(...[skip, topBar(view), over, ...parts, playerBar].filter((part) => part !== null));
  const title = view.name === "record" ? view.record.title[0] + " – " : "";
  document.title = title + GRIOT.label;
  followPosition();
}

/** The first of these that stands on the page and is shown. */
function firstShown(...selectors) {
  const ones = selectors.map((selector) => document.querySelector(selector));
  return ones.find((one) => one !== null && one.getClientRects().length > 0);
}

function skipTo(event) {
  event.preventDefault();
  const top = firstShown("#heading", ".rows a", "#greeting");
  if (top !== undefined) top.focus();
}

/** Where one was on each page, so that Back comes back to it. */
const scrolls = new Map();
let shown = location.hash;

window.addEventListener("hashchange", () => {
  if (history.state === null) history.replaceState({ depth: depth + 1 }, "");
  depth = history.state.depth;
  scrolls.set(shown, window.scrollY);
  shown = location.hash;
  draw();
  // Where a choice is all there is, one goes on from the tab that offered it.
  const top = firstShown("#heading", ".tabs [aria-current]", "#greeting");
  if (top !== undefined) top.focus({ preventScroll: true });
  window.scrollTo(0, scrolls.get(shown) || 0);
});

draw();
