// The page: which view the address asks for, and what stands around it.

let visits = 0;

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
  if (visits > 1) history.back();
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

/** While a query is typed only what was found is drawn again: the field keeps its caret. */
function searchFor(query) {
  const address = query.trim() === "" ? "#/" : "#/search/" + encodeURIComponent(query);
  history.replaceState(null, "", address);
  const browse = document.querySelector(".browse");
  if (query.trim() === "") {
    draw();
    document.querySelector(".find input").focus();
    return;
  }
  if (browse.dataset.shows !== "found") {
    draw();
    const field = document.querySelector(".find input");
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    return;
  }
  document.getElementById("main").replaceChildren(...results(query));
}

function draw() {
  const view = route();
  document.documentElement.lang = language;
  document.body.className = "view-" + view.name;
  const parts = {
    browse: () => browseView(view.kind, view.key),
    search: () => searchView(view.query),
    record: () => recordView(view.record),
  }[view.name]();
  const skip = el("a", { class: "skip", href: "#main", text: say("skip"), on: { click: skipTo } });
  const over = saleNotice(GRIOT.window, (date) => say("over", { date }), (date) => say("not-yet", { date }));
  document.body.replaceChildren(...[skip, topBar(view), over, ...parts, playerBar].filter((part) => part !== null));
  document.body.classList.toggle("has-player", player.track !== null);
  const title = view.name === "record" ? view.record.title[0] + " – " : "";
  document.title = title + GRIOT.label;
  followPosition();
}

/** Where a page begins: what was asked for, or the choice where that is all there is. */
function pageTop() {
  const heads = ["heading", "greeting"].map((id) => document.getElementById(id));
  return heads.find((head) => head !== null && head.getClientRects().length > 0);
}

function skipTo(event) {
  event.preventDefault();
  const top = pageTop();
  if (top !== undefined) top.focus();
}

/** Where one was on each page, so that Back comes back to it. */
const scrolls = new Map();
let shown = location.hash;

window.addEventListener("hashchange", () => {
  visits += 1;
  scrolls.set(shown, window.scrollY);
  shown = location.hash;
  draw();
  const top = pageTop();
  if (top !== undefined) top.focus({ preventScroll: true });
  window.scrollTo(0, scrolls.get(shown) || 0);
});

draw();
