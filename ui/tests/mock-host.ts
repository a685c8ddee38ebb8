// A host with an invented label, for looking at the window without the program behind it. Never part of the build.
import type { Commands, Field, Finding, Job, LoggedJob, Offer, PlayerState, Row, Settings, WireEvent } from '../src/bindings';
import type { Host } from '../src/host';

type Song = [title: string, artist: string, album: string, language: string, dir: 'ltr' | 'rtl', isrc: string];
const songs: Song[] = [
  ['ߞߋߟߊ ߘߐ߲ߞߟߌ', 'Sira Kouyaté, griots de Kela', 'Kela, mars 1977', 'emk', 'rtl', 'FRX762600041'],
  ['ߝߊߛߊ', 'Sira Kouyaté, griots de Kela', 'Kela, mars 1977', 'emk', 'rtl', 'FRX762600042'],
  ['ߖߋߟߌߦߊ', 'Bakary « Petit » Kouyaté', 'Kela, mars 1977', '', 'rtl', 'FRX762600043'],
  ['Parole d’accueil', 'Namory Kouyaté', 'Kela, mars 1977', '', 'ltr', 'FR-X7-26-0044'],
  ['ليالي باربيس', 'Houda El Warrak', 'ليالي باربيس', 'ara', 'rtl', 'FRX762500101'],
  ['يا ريح البحر', 'Houda El Warrak feat. Nour S.', 'ليالي باربيس', 'ara', 'rtl', 'FRX762500102'],
  ['ⴰⴷⵔⴰⵔ ⵏ ⵡⴰⴹⵓ', 'Tassadit n Tala', 'Adrar n waḍu', 'kab', 'ltr', 'FRX762500107'],
  ['Tameɣra', 'Chœur des femmes de Tala', 'Adrar n waḍu', 'kab', 'ltr', 'FRX762500108'],
  ['Aẓar n tala', 'Tassadit n Tala & Malek Z.', 'Adrar n waḍu', 'kab', 'ltr', ''],
  ['የማለዳ ጤዛ', 'Almaz Gebre-Selam', 'Yämaläda ṭeza', 'amh', 'ltr', 'FRX762600071'],
  ['காவிரி நடை', 'Valli Sundaramani', 'Kāviri naṭai', 'tam', 'ltr', 'FRX762400033'],
  ['नदी के उस पार', 'Meera S. & Valli Sundaramani', 'Kāviri naṭai', 'hin', 'ltr', 'FRX762400034'],
  ['მთის ხმა', 'Chœur Khevi', 'Mtis khma', 'kat', 'ltr', 'FRX762300018'],
  ['ទន្លេយប់', 'Sok Chantrea', 'Tonlé yup', 'khm', 'ltr', 'FRX762600088'],
  ['夜渡', 'Lin Suqiu', 'Yè dù', 'hak', 'ltr', 'FRX762600090'],
  ['Lanmè ka chanté', 'Man Élodie & Tanbou Lèspwa', 'Lanmè ka chanté', 'gcf', 'ltr', 'FRX762600095'],
  ['Rue Myrha, trois heures', 'Les Compagnons du Lavoir', 'Rue Myrha', 'fra', 'ltr', 'FRX762600101'],
];
const albums = [...new Set(songs.map((song) => song[2]))];
const names = ['title', 'version', 'artist', 'release', 'track', 'language', 'duration', 'isrc', 'loudness', 'format', 'country', 'genre', 'place', 'recorded', 'pline', 'path', 'status'];
const fixed = new Set(['duration', 'loudness', 'format', 'path', 'status']);
const shapes: Record<string, string> = { duration: 'duration', loudness: 'decibel', language: 'language', country: 'country', track: 'integer', isrc: 'code' };
const fields: Field[] = names.map((name) => ({ name, of: 'recording', shape: shapes[name] ?? 'text', editable: !fixed.has(name), multi: name === 'language', aliases: name === 'language' ? ['langue', 'lang'] : [] }));

const here = new URLSearchParams(location.search);
const size = Number(here.get('n') ?? 1284);
const edits = new Map<string, string>();
const done: { cells: [string, string | undefined][]; n: number }[] = [];
let undone: typeof done = [];
const song = (id: number) => songs[id % songs.length]!;
const badIsrc = (value: string) => value !== '' && !/^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(value);

function value(id: number, name: string): string {
  const edited = edits.get(`${id}/${name}`);
  if (edited !== undefined) return edited;
  const [title, artist, album, language, , isrc] = song(id);
  const base: Record<string, string> = {
    uid: `rec-${id}`, title: id < songs.length ? title : `${title} ${Math.floor(id / songs.length) + 1}`, artist, release: album, language, isrc,
    duration: String(150_000 + ((id * 7919) % 400_000)), loudness: (-11 - (id % 97) / 7).toFixed(1), format: ['FLAC', 'WAV', 'MP3'][id % 3]!,
    track: String((id % 9) + 1), country: 'FR', path: `/media/terrain-2/${album}/${title}.flac`,
  };
  return base[name] ?? '';
}
function row(id: number, columns: string[]): Row {
  const isrc = value(id, 'isrc');
  return {
    id, uid: `rec-${id}`, release_uid: `rel-${albums.indexOf(song(id)[2])}-${Math.floor(id / songs.length)}`, cover: `art-${albums.indexOf(song(id)[2])}`,
    worst: isrc === '' || badIsrc(isrc) ? 'blocking' : value(id, 'language') === '' ? 'warning' : null,
    cells: columns.map((name) => {
      const text = value(id, name);
      if (text === '' && !badIsrc(text)) return null;
      return { text, dir: name === 'title' ? song(id)[4] : undefined, fault: name === 'isrc' && badIsrc(isrc) ? { code: 'length', params: { expected: '12', found: '11' } } : null };
    }),
  };
}
const found = (query: string): number[] => {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return Array.from({ length: size }, (_, id) => id).filter((id) => words.every((word) => {
    const [, name, wanted] = /^(\w+):(.+)$/.exec(word) ?? [];
    if (name && wanted) return wanted === 'none' ? value(id, name) === '' : value(id, name).toLowerCase() === wanted;
    return `${value(id, 'title')} ${value(id, 'artist')} ${value(id, 'release')}`.toLowerCase().includes(word);
  }));
};
const findings = (): Finding[] => found('').slice(0, 400).flatMap((id): Finding[] => {
  const isrc = value(id, 'isrc');
  const subject = { of: 'recording', subject_uid: `rec-${id}`, subject_title: value(id, 'title') };
  if (isrc === '') return [{ code: 'no-isrc', severity: 'blocking', ...subject, field: 'isrc', params: {}, waived: null }];
  if (badIsrc(isrc)) return [{ code: 'bad-isrc', severity: 'blocking', ...subject, field: 'isrc', params: { value: isrc, fault: 'length', expected: '12', found: '11' }, waived: null }];
  return value(id, 'language') === '' ? [{ code: 'no-language', severity: 'warning', ...subject, field: 'language', params: {}, waived: null }] : [];
});

const checks = () => [['no-isrc', 'blocking'], ['bad-isrc', 'blocking'], ['no-language', 'warning']].map(([id, usual]) => {
  const open = findings().filter((one) => one.code === id).length;
  return { id: id!, looks_at: 'recording', severity: usual as 'blocking', usual: usual!, fix: null, open, things: open, waived: 0 };
});

let listener: (event: WireEvent) => void = () => undefined;
let open = !here.has('start');
let settings: Settings = { language: (here.get('lang') ?? 'fr') as 'fr', theme: (here.get('theme') ?? 'light') as 'light', sound_device: null, folders: ['/media/terrain-2'], columns: [], start_room: 'catalogue', column_set: '', column_sets: [], names_shown: [], sorted_in: '' };
const playing: PlayerState = { status: 'paused', uid: 'rec-2', title: songs[2]![0], artist: songs[2]![1], artwork: 'art-0', position_ms: 151_000, duration_ms: 367_000, volume_percent: 80, matching: true, device: null, error: null };
let player = here.has('quiet') ? { ...playing, status: 'stopped' as const, uid: null } : playing;
const interrupted: LoggedJob[] = here.has('broken')
  ? [{ uid: '019ac0', title: 'import /media/terrain-2', command: 'import', subject: '/media/terrain-2', request: { paths: ['/media/terrain-2'] }, state: 'interrupted', done: 1241, total: 2002, unit: 'files', started_at: '2026-12-01T09:00:00Z', error: null }]
  : [];
const jobs: Job[] = here.has('idle') ? [] : [{ id: 1, command: 'import', title_params: { folder: 'Terrain 2' }, state: 'running', done: 1241, total: 2002, unit: 'files', rate_per_s: 9, seconds_left: 240, current: '/media/terrain-2/x.wav', started_at: '2026-12-01T09:00:00Z', answer: null, error: null }];
const list: Offer[] = here.has('nooffers') ? [] : [{
  uid: 'offer-1', name: 'Kiosque du Café Polonceau', territory: 'FR', starts_on: '2026-12-04', ends_before: '2027-06-01', currency: 'EUR', vat_rate_bp: 2000,
  track_price_minor: 120, release_price_minor: 900, formats: ['flac', 'mp3', 'opus'], preview_ms: 30_000, preview_lufs: -16,
  releases: albums.slice(0, 7).map((title, at) => ({ release_uid: `rel-${at}-0`, title, artist: songs.find((one) => one[2] === title)![1], artwork: `art-${at}`, tracks: 6 + at, release_price_minor: at === 0 ? 500 : null, track_price_minor: null })),
}];

async function picture(hash: string): Promise<ArrayBuffer> {
  const at = Number(hash.split('-')[1]);
  const canvas = new OffscreenCanvas(80, 80);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = ['#3b2417', '#0f5a57', '#a3341c', '#e2a93a', '#23346b', '#5b7a3b', '#c4644c', '#e9e1d1', '#f0b13c', '#b23c2a'][at % 10]!;
  pen.fillRect(0, 0, 80, 80);
  pen.fillStyle = '#fffdf8';
  for (let n = 0; n < 4; n += 1) { pen.beginPath(); pen.arc(12 + n * 19, 20 + ((n * at * 13) % 44), 6, 0, 7); pen.fill(); }
  return (await canvas.convertToBlob()).arrayBuffer();
}
function change(cells: { id?: number; field: string; value: string }[]) {
  done.push({ n: cells.length, cells: cells.map((cell) => [`${cell.id}/${cell.field}`, edits.get(`${cell.id}/${cell.field}`)]) });
  undone = [];
  cells.forEach((cell) => edits.set(`${cell.id}/${cell.field}`, cell.value));
  return { changed: cells.length, matched: cells.length, operation: 1, drafts: [] };
}
const steps = (from: typeof done, to: typeof done) => {
  const step = from.pop()!;
  to.push({ n: step.n, cells: step.cells.map(([key]) => [key, edits.get(key)]) });
  step.cells.forEach(([key, before]) => (before === undefined ? edits.delete(key) : edits.set(key, before)));
  return { operation: 'set', params: { subject: 'language', count: String(step.n) } };
};

const releaseRow = (at: number): Row => ({
  id: at, uid: `rel-${at}-0`, cover: `art-${at}`,
  cells: [albums[at]!, songs.find((one) => one[2] === albums[at])![1], String(6 + at)].map((text) => ({ text })),
});
/** As the program does, it says itself where it stands now; its answer is only that it heard. */
function moved(change: Partial<PlayerState>): PlayerState {
  player = { ...player, ...change };
  listener({ kind: 'player', state: player });
  return player;
}

type Answers = { [N in keyof Commands]: (request: Commands[N][0]) => unknown };
const answers: Partial<Answers> = {
  session_state: () => ({
    catalogue: open ? { path: '/home/myrha/Disques Myrha.griot', label: 'Disques Myrha', country: 'FR', isrc_prefix: 'FRX76', recordings: size, releases: 96, files: size, warnings: [] } : null,
    undo: done.length > 0 ? { operation: 'set', params: { subject: 'language', count: '2' } } : null, redo: undone.length > 0 ? { operation: 'set', params: { subject: 'language', count: '2' } } : null, version: '0.1.0', now: '2026-12-01T10:00:00Z', home: '/home/myrha',
  }),
  settings: () => settings,
  settings_save: (next) => (settings = next),
  jobs: () => ({ rows: jobs }),
  job_log: () => ({ total: interrupted.length, rows: interrupted }),
  job_forget: () => { interrupted.length = 0; return {}; },
  fields: () => ({ rows: fields }),
  recent_catalogues: () => ({ rows: [{ path: '/home/myrha/Disques Myrha.griot', label: 'Disques Myrha' }] }),
  catalogue_open: () => { open = true; return {}; },
  catalogue_close: () => { open = false; return {}; },
  player_state: () => player,
  player_toggle: () => moved({ status: player.status === 'playing' ? 'paused' : 'playing' }),
  player_seek: ({ ms }) => moved({ position_ms: ms }),
  player_play: ({ start_uid }) => { const id = Number(start_uid?.slice(4)); return moved({ status: 'playing', uid: start_uid ?? null, title: value(id, 'title'), artist: value(id, 'artist'), position_ms: 0, duration_ms: Number(value(id, 'duration')) }); },
  player_matching: ({ on }) => moved({ matching: on }),
  player_volume: ({ percent }) => moved({ volume_percent: percent }),
  grid_open: ({ query }) => ({ total: found(query).length }),
  grid_rows: ({ ids, columns, of }) => ({ rows: ids.map((id) => (of === 'release' ? releaseRow(id) : row(id, columns))) }),
  set_cells: ({ cells }) => change(cells),
  set: ({ uids, query, changes }) => change((uids ?? found(query ?? '').map((id) => `rec-${id}`)).flatMap((uid) => changes.map((one) => ({ id: Number(uid.slice(4)), field: one.field, value: one.value })))),
  undo: () => steps(done, undone),
  redo: () => steps(undone, done),
  check: ({ blocking, limit }) => {
    const rows = findings().filter((one) => !blocking || one.severity === 'blocking');
    return { total: rows.length, rows: rows.slice(0, limit ?? undefined) };
  },
  checks: () => ({ rows: checks() }),
  check_page: ({ check, limit }) => {
    const rows = findings().filter((one) => one.code === check);
    return { total: rows.length, rows: rows.slice(0, limit ?? undefined) };
  },
  column_sets: () => ({ rows: [{ name: 'usual', fields: ['title', 'artist', 'release', 'isrc'], own: false }] }),
  home: () => ({
    rows: checks().filter((one) => one.open > 0).map((one) => ({
      kind: 'check', code: one.id, severity: one.severity, count: one.open, subject: '', uid: null, on: null, days: null, reasons: [], query: `finding:${one.id}`, fix: false, artwork: null,
    })),
    today: '2026-12-01', checks_on: 3, checks: 3,
  }),
  show: ({ uid }) => {
    const id = Number(uid.slice(4));
    return {
      id, uid, kind: 'recording', title: value(id, 'title'), artwork: row(id, []).cover, findings: findings().filter((finding) => finding.subject_uid === uid),
      fields: fields.map((field) => ({ name: field.name, shape: field.shape, editable: field.editable, multi: field.multi, values: value(id, field.name) ? [value(id, field.name)] : [], fault: row(id, [field.name]).cells[0]?.fault })),
      contributions: [{ name: 'Sira Kouyaté', role: 'vocal' }, { name: 'Bakary « Petit » Kouyaté', role: 'performer', instrument: 'kora' }],
      releases: [{ uid: row(id, []).release_uid!, title: value(id, 'release'), disc: 1, position: Number(value(id, 'track')) }],
      files: [{ uid: `file-${id}`, path: value(id, 'path'), codec: 'FLAC', role: 'master', missing: id % 5 === 4, sample_rate_hz: 44_100, bits_per_sample: 24, channels: 2, bytes: 41_200_000, duration_ms: Number(value(id, 'duration')), loudness_lufs: Number(value(id, 'loudness')), true_peak_dbtp: -0.8, loudness_range_lu: 9.4 }],
    };
  },
  history: () => ({ rows: [{ operation: 'set', params: { subject: 'language', count: '1' }, at: '2026-11-30T17:20:00Z', undone: false, changes: [{ field: 'language', from: '', to: 'emk' }] }] }),
  tags_diff: ({ uids }) => ({ rows: (uids ?? ['rec-1']).map((uid) => ({ file_uid: uid, path: value(Number(uid.slice(4)), 'path'), changes: [{ field: 'language', from: [], to: ['emk'] }, { field: 'title', from: ['Fasa'], to: ['ߝߊߛߊ'] }], losses: [] })) }),
  offers: () => ({ rows: list }),
  offer_save: (offer) => { const saved = { ...offer, uid: offer.uid ?? 'offer-2' }; const at = list.findIndex((one) => one.uid === saved.uid); if (at < 0) list.push(saved); else list[at] = saved; return saved; },
  offer_preview: ({ uid }) => {
    const releases = list.find((offer) => offer.uid === uid)!.releases;
    return {
      bytes_estimate: 5_260_000_000, leaving: releases.map((release, at) => ({ release_uid: release.release_uid, tracks: at === 4 ? 0 : at === 1 ? release.tracks - 1 : release.tracks })),
      staying: [{ recording_uid: 'rec-5', title: 'يا ريح البحر', release_uid: 'rel-1-0', reasons: [{ code: 'no-price', params: {} }] }, ...[1, 2, 3].map((n) => ({ recording_uid: `rec-${n}`, title: 'x', release_uid: 'rel-4-0', reasons: [{ code: 'withdrawn', params: {} }] }))],
    };
  },
  exports: () => ({ rows: [{ offer_uid: 'offer-1', offer: 'Kiosque du Café Polonceau', sequence: 13, at: '2026-11-03T10:00:00Z', path: '/media/POLONCEAU' }] }),
  key: () => ({ public_key: 'RWQ7kF2m9dXaPq0yB3sT5uV7wX9zA1bC3dE5fG7hI9jK1lM3nO5pQ7rS', key_id: 'RWQ7kF2m9dXa', path: '/home/myrha/.config/griot/key' }),
  sound_devices: () => ({ rows: ['Casque USB', 'Haut-parleurs'].map((name) => ({ id: name, name })) }),
  job_cancel: () => { const job = { ...jobs[0]!, state: 'cancelled' as const }; jobs[0] = job; listener({ kind: 'job', job }); return {}; },
  job_start: ({ command }) => {
    const job: Job = { id: jobs.length + 2, command, title_params: { name: 'Polonceau' }, state: 'running', done: 0, total: 391, unit: 'files', rate_per_s: 22, seconds_left: 18, current: 'Lanmè ka chanté, Opus', started_at: '', answer: null, error: null };
    jobs.push(job);
    const verdict = { good: !here.has('bad'), label: 'Disques Myrha', offer: 'Polonceau', sequence: 14, files: 391, bytes: 5_260_000_000, tracks: 73, key_id: 'RWQ7 kF2m', problems: here.has('bad') ? [{ code: 'changed-file', path: 'audio/9f3c21.flac' }] : [] };
    const timer = setInterval(() => {
      const at = jobs.findIndex((one) => one.id === job.id);
      const next = { ...jobs[at]!, done: Math.min(391, jobs[at]!.done + (command === 'kiosk_verify' ? 391 : 9)) };
      if (next.done === 391) { clearInterval(timer); next.state = 'done'; next.answer = command === 'kiosk_verify' ? verdict : { exported: true, sequence: 14, to: '/media/POLONCEAU', tracks: 73, staying: [], without_font: '', imported: 12, updated: 1, unchanged: 3, problems: [] }; }
      jobs[at] = next;
      listener({ kind: 'job', job: next });
    }, 100);
    return { job: job.id };
  },
};

export const mockHost: Host = {
  kind: 'browser',
  languages: navigator.languages,
  async call(name, request) {
    await new Promise((resolve) => setTimeout(resolve, Number(here.get('wait') ?? 3)));
    const answer = answers[name];
    if (!answer) throw { code: 'unknown-command', params: { name } };
    const said = structuredClone((answer as (request: unknown) => object)(structuredClone(request)));
    return ('rows' in said ? { total: (said.rows as unknown[]).length, ...said } : said) as never;
  },
  async bytes(name, request) {
    if (name === 'artwork') return picture((request as { hash: string }).hash);
    if (name === 'grid_ids') {
      const { query, sort, of } = request as { query: string; sort: { field: string; descending: boolean } | null; of?: string };
      if (of === 'release') return new Uint32Array([...albums.keys()].filter((at) => albums[at]!.toLowerCase().includes(query.toLowerCase()))).buffer;
      const uid = /^uid:rec-(\d+)$/.exec(query)?.[1];
      const ids = uid ? [Number(uid)] : found(query);
      if (sort) ids.sort((a, b) => value(a, sort.field).localeCompare(value(b, sort.field)) * (sort.descending ? -1 : 1));
      return new Uint32Array(ids).buffer;
    }
    const peaks = new Uint8Array(2400);
    for (let at = 0; at < 1200; at += 1) {
      const loud = 90 + 70 * Math.sin(at / 90) + 50 * Math.sin(at / 7) * Math.random();
      peaks[2 * at] = Math.min(255, loud + 60);
      peaks[2 * at + 1] = Math.max(5, loud * 0.8);
    }
    return peaks.buffer;
  },
  async events(onEvent) { listener = onEvent; return () => undefined; },
  pickFolder: async () => undefined,
  pickFile: async () => undefined,
  saveFile: async () => undefined,
};
