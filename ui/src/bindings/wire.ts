// The wire's types, written by `cargo xtask bindings` from crates/api. Do not edit.

type Params = { [key in string]: string };
type Done = Record<symbol, never>;
type None = Record<symbol, never>;
export type Coded = { code: string, params: Params, };
export type Failure = { code: string, params: Params, message: string, kind: string, };
export type Rows<T> = { total: number, rows: Array<T>, };
export type Sort = { field: string, descending: boolean, };
export type GridTerm = { text: string, field: string | null, negated: boolean, start: number, end: number, };
export type GridOpened = { total: number, terms: Array<GridTerm>, };
export type Cell = { text: string, dir?: string | null, fault?: Coded | null, lang?: string | null, };
export type Row = { id: number, uid: string, cells: Array<Cell | null>, cover?: string | null, release_uid?: string | null, worst?: string | null, file_name?: string | null, };
export type CatalogueSummary = { path: string, label: string, country: string | null, isrc_prefix: string | null, recordings: number, releases: number, files: number, warnings: Array<string>, };
export type Operation = { operation: string, params: Params, };
export type SessionState = { catalogue: CatalogueSummary | null, undo: Operation | null, redo: Operation | null, version: string, now: string, home: string | null, };
export type RecentCatalogue = { path: string, label: string, };
export type JobState = "running" | "done" | "failed" | "cancelled";
export type Job = { id: number, command: string, title_params: Params, state: JobState, done: number, total: number | null, unit: string, rate_per_s: number | null, seconds_left: number | null, current: string | null, started_at: string, answer: unknown, error: Failure | null, };
export type Field = { name: string, of: string, shape: string, editable: boolean, multi: boolean, aliases: Array<string>, };
export type FieldValues = { name: string, values: Array<string>, editable: boolean, shape: string, multi: boolean, of: string, fault?: Coded | null, };
export type Contribution = { party_uid?: string | null, name: string, role: string, instrument?: string | null, join_phrase?: string | null, };
export type ReleasePlace = { uid: string, title: string, disc: number | null, position: number | null, };
export type TrackPlace = { uid: string, recording_uid: string, title: string, artist: string | null, disc: number | null, position: number | null, duration_ms: number | null, };
export type MediaFile = { uid: string, path: string, codec: string, role: string, missing: boolean, plays_whole: boolean, container: string | null, sample_rate_hz: number | null, bits_per_sample: number | null, channels: number | null, bitrate_bps: number | null, bytes: number, duration_ms: number | null, loudness_lufs: number | null, true_peak_dbtp: number | null, loudness_range_lu: number | null, file_hash: string, sample_hash: string | null, };
export type Finding = { code: string, severity: string, of: string, subject_uid: string, subject_title: string, field: string | null, params: Params, };
export type Shown = { uid: string, kind: string, title: string, fields: Array<FieldValues>, contributions: Array<Contribution>, releases: Array<ReleasePlace>, files: Array<MediaFile>, tracks: Array<TrackPlace>, findings: Array<Finding>, artwork: string | null, };
export type Verb = "set" | "append" | "remove" | "replace";
export type Change = { field: string, verb: Verb, value: string, pattern?: string | null, };
export type Draft = { uid: string, field: string, value: string, code: string, params: Params, };
export type Changed = { changed: number, matched: number, operation: number | null, drafts: Array<Draft>, };
export type CellChange = { id?: number, uid?: string | null, field: string, value: string, };
export type HistoryChange = { field: string, from: string | null, to: string | null, };
export type HistoryRow = { id: number, operation: string, kind: string, params: Params, at: string, undone: boolean, changes: Array<HistoryChange>, };
export type Problem = { path: string, code: string, message: string, params: Params, };
export type TagChange = { field: string, from: Array<string>, to: Array<string>, };
export type TagLoss = { field: string, reason: string, };
export type TagDifference = { file_uid: string, recording_uid: string, path: string, changes: Array<TagChange>, losses: Array<TagLoss>, };
export type TagDifferences = { total: number, rows: Array<TagDifference>, problems: Array<Problem>, };
export type PlayerState = { status: 'stopped' | 'playing' | 'paused' | 'error', uid: string | null, title: string | null, artist: string | null, artwork: string | null, position_ms: number, duration_ms: number, volume_percent: number, matching: boolean, device: string | null, error: Coded | null, };
export type SoundDevice = { id: string, name: string, };
export type ColumnSetting = { field: string, width: number, shown: boolean, };
export type SavedView = { title: string, query: string, };
export type Settings = { language: 'fr' | 'en' | 'system', theme: 'system' | 'light' | 'dark' | 'hc', sound_device: string | null, folders: Array<string>, columns: Array<ColumnSetting>, views: Array<SavedView>, };
export type WireEvent = { "kind": "job", job: Job, } | { "kind": "catalogue-changed", stale: Array<string>, } | { "kind": "player", state: PlayerState, } | { "kind": "drop", paths: Array<string>, };
export type OfferRelease = { release_uid: string, title: string, artist: string, artwork?: string | null, tracks: number, release_price_minor?: number | null, track_price_minor?: number | null, };
export type Offer = { uid?: string | null, name: string, territory: string, starts_on: string, ends_before: string, currency: string, vat_rate_bp: number, track_price_minor?: number | null, release_price_minor?: number | null, formats: Array<'flac' | 'mp3' | 'opus'>, preview_ms: number, preview_lufs: number, releases: Array<OfferRelease>, };
export type LeavingRelease = { release_uid: string, tracks: number, };
export type Staying = { recording_uid: string, title: string, release_uid: string, reasons: Array<Coded>, };
export type OfferPreviewed = { leaving: Array<LeavingRelease>, staying: Array<Staying>, bytes_estimate: number, };
export type KioskExported = { exported: boolean, offer: string, to: string, bundle_uid: string, sequence: number | null, manifest_sha256: string | null, releases: number, tracks: number, staying: Array<Staying>, encoded: number, kept: number, files_written: number, bytes_written: number, bytes_total: number, without_font: string, };
export type VerifyProblem = { code: string, path: string | null, params: Params, };
export type VerifyAnswer = { good: boolean, delta: boolean, label: string | null, offer: string | null, sequence: number | null, files: number, bytes: number, tracks: number, key_id: string | null, created: string | null, problems: Array<VerifyProblem>, };
export type ExportRow = { offer_uid: string, offer: string, sequence: number, at: string, path: string, tracks: number, bytes: number, };
export type Key = { public_key: string, key_id: string, path: string, };

/** Request and answer of each command. */
export interface Commands {
  session_state: [None, SessionState];
  catalogue_open: [{ path: string }, CatalogueSummary];
  catalogue_init: [{ path: string, label: string, country?: string | null, isrc_prefix?: string | null }, CatalogueSummary];
  catalogue_close: [None, Done];
  recent_catalogues: [None, Rows<RecentCatalogue>];
  job_start: [{ command: string, request: unknown }, { job: number }];
  job_cancel: [{ job: number }, Done];
  jobs: [None, Rows<Job>];
  fields: [{ of?: string | null }, Rows<Field>];
  grid_open: [{ query: string, sort?: Sort | null, of?: string | null }, GridOpened];
  grid_rows: [{ ids: Array<number>, columns: Array<string>, of?: string | null }, Rows<Row>];
  show: [{ uid: string }, Shown];
  set: [{ query?: string | null, uids?: Array<string> | null, of?: string | null, changes: Array<Change> }, Changed];
  set_cells: [{ cells: Array<CellChange>, of?: string | null, gesture?: string | null }, Changed];
  undo: [None, Operation];
  redo: [None, Operation];
  history: [{ uid?: string | null, limit?: number | null }, Rows<HistoryRow>];
  check: [{ query?: string | null }, Rows<Finding>];
  tags_diff: [{ query?: string | null, uids?: Array<string> | null }, TagDifferences];
  offers: [None, Rows<Offer>];
  offer_save: [Offer, Offer];
  offer_delete: [{ uid: string }, Done];
  offer_preview: [{ uid: string }, OfferPreviewed];
  exports: [{ offer?: string | null }, Rows<ExportRow>];
  key: [None, Key];
  key_export: [{ file: string }, Done];
  player_play: [{ uids: Array<string>, start_uid?: string | null }, PlayerState];
  player_toggle: [None, PlayerState];
  player_seek: [{ ms: number }, PlayerState];
  player_next: [None, PlayerState];
  player_previous: [None, PlayerState];
  player_volume: [{ percent: number }, PlayerState];
  player_matching: [{ on: boolean }, PlayerState];
  player_state: [None, PlayerState];
  sound_devices: [None, Rows<SoundDevice>];
  settings: [None, Settings];
  settings_save: [Settings, Settings];
}

/** Commands whose answer is raw bytes. */
export interface ByteCommands {
  grid_ids: { query: string, sort?: Sort | null, of?: string | null };
  waveform: { uid: string };
  artwork: { hash: string, size?: number | null };
}
