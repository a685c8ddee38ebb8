// The player: one excerpt at a time, and the bar that shows it.

const player = {
  audio: new Audio(),
  record: null,
  track: null,
  failed: false,
};
player.audio.preload = "none";

const playerBar = el("footer", { class: "player", hidden: true });

function isCurrent(track) {
  return player.track !== null && player.track.id === track.id;
}

function isPlaying(track) {
  // What failed is not paused by that, but it does not play.
  return isCurrent(track) && !player.failed && !player.audio.paused;
}

function toggle(record, track) {
  if (isPlaying(track)) {
    player.audio.pause();
    return;
  }
  if (!isCurrent(track) || player.failed) {
    player.record = record;
    player.track = track;
    player.failed = false;
    player.audio.src = track.preview[0];
    drawPlayer();
  }
  // Refused (a codec missing, a stick pulled out) the error event says so.
  player.audio.play().catch(() => undefined);
}

/** A round button that plays a track's excerpt, and follows what is played. */
function playButton(record, track) {
  if (track.preview === null) {
    return el("span", { class: "no-excerpt", title: say("no-excerpt") });
  }
  const button = el("button", {
    class: "round",
    type: "button",
    "data-track": track.id,
    on: { click: () => toggle(record, track) },
  });
  dressButton(button, track);
  return button;
}

function dressButton(button, track) {
  const playing = isPlaying(track);
  const title = track.title[0];
  button.replaceChildren(icon(playing ? "pause" : "play"));
  button.setAttribute("aria-label", playing ? say("pause", { title }) : say("play", { title }));
  button.classList.toggle("on", playing);
}

function drawPlayer() {
  const { record, track } = player;
  playerBar.hidden = track === null;
  document.body.classList.toggle("has-player", track !== null);
  if (track === null) return;
  playerBar.setAttribute("aria-label", say("player"));
  const position = el("input", {
    class: "position",
    type: "range",
    min: 0,
    max: 1000,
    value: 0,
    step: 1,
    "aria-label": say("position"),
    on: {
      input: (event) => {
        const length = excerptSeconds();
        if (length > 0) player.audio.currentTime = (Number(event.target.value) / 1000) * length;
      },
    },
  });
  const seconds = Math.round(excerptSeconds());
  const note = player.failed
    ? say("cannot-play")
    : seconds > 0
      ? say("excerpt", { seconds })
      : say("excerpt-short");
  playerBar.replaceChildren(
    playButton(record, track),
    el(
      "a",
      { class: "playing", href: recordLink(record) },
      own("span", track.title, { class: "name" }),
      el("span", { class: "by" }, ...credit(track.artists), el("span", { class: "note", role: player.failed ? "alert" : null, text: " · " + note })),
    ),
    position,
    el("span", { class: "clock", text: "0:00", "aria-hidden": "true" }),
  );
  followPosition();
}

function excerptSeconds() {
  const { audio, track } = player;
  if (Number.isFinite(audio.duration) && audio.duration > 0) return audio.duration;
  return track !== null && track.preview[1] !== null ? track.preview[1] / 1000 : 0;
}

function followPosition() {
  const position = playerBar.querySelector(".position");
  if (position === null) return;
  const length = excerptSeconds();
  const done = length > 0 ? player.audio.currentTime / length : 0;
  position.value = String(Math.round(done * 1000));
  position.style.setProperty("--done", `${done * 100}%`);
  const clock = duration(player.audio.currentTime * 1000);
  position.setAttribute("aria-valuetext", clock);
  playerBar.querySelector(".clock").textContent = clock;
  for (const row of document.querySelectorAll(".track")) {
    const current = player.track !== null && row.dataset.track === player.track.id;
    row.style.setProperty("--done", current ? `${done * 100}%` : "0%");
  }
}

function followPlaying() {
  const { record, track } = player;
  if (track === null) return;
  const buttons = document.querySelectorAll("button[data-track]");
  for (const button of buttons) {
    const shown = record.tracks.find((one) => one.id === button.dataset.track);
    if (shown !== undefined) dressButton(button, shown);
    else if (button.classList.contains("on")) dressButton(button, trackOf(button.dataset.track));
  }
}

function trackOf(id) {
  for (const record of GRIOT.releases) {
    const track = record.tracks.find((one) => one.id === id);
    if (track !== undefined) return track;
  }
  return null;
}

player.audio.addEventListener("ended", () => {
  player.audio.currentTime = 0;
});
for (const event of ["play", "pause", "ended"]) player.audio.addEventListener(event, followPlaying);
for (const event of ["timeupdate", "durationchange", "seeked"]) player.audio.addEventListener(event, followPosition);
player.audio.addEventListener("error", () => {
  player.failed = true;
  drawPlayer();
  followPlaying();
});
