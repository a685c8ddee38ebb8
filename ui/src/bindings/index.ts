// The wire: what every command asks and answers. Written in the shape that
// `cargo xtask bindings` generates from crates/api.

export type Params = Record<string, string | number | boolean | null>;
export interface Coded { code: string; params: Params }
export interface Failure { code: string; params: Params; message?: string; hint?: string }

export type Kind = 'recording' | 'release' | 'work' | 'party';
export type Severity = 'blocking' | 'warning' | 'info';

export interface CatalogueSummary {
  path: string; label: string; country: string | null; isrc_prefix: string | null;
  recordings: number; releases: number; files: number; warnings: string[];
}
export interface Operation { operation: string; params: Params }
export interface SessionState {
  catalogue: CatalogueSummary | null;
  undo: Operation | null; redo: Operation | null;
  version: string; now: string; home?: string | null;
}
export interface RecentCatalogue { path: string; label: string }

export type JobState = 'running' | 'done' | 'failed' | 'cancelled';
export interface Job {
  id: number; command: string; title_params: Params; state: JobState;
  done: number; total: number | null; unit: 'files' | 'bytes' | 'tracks';
  rate_per_s: number | null; seconds_left: number | null; current: string | null;
  started_at: string; answer?: unknown; error?: Failure | null;
}

export interface Field { name: string; of: string; shape: string; editable: boolean; multi: boolean; aliases: string[] }
export interface Sort { field: string; descending: boolean }
export interface Cell { text: string; dir?: 'ltr' | 'rtl' | null; fault?: Coded | null; lang?: string | null }
export interface Row {
  id: number; uid: string; cells: (Cell | null)[];
  cover?: string | null; release_uid?: string | null; worst?: string | null;
  file_name?: string | null;
}
export interface Finding {
  code: string; severity: string; of: string; subject_uid: string; subject_title: string;
  field?: string | null; params: Params;
}
export interface FieldValues { name: string; values: string[]; editable: boolean; shape: string; multi: boolean; fault?: Coded | null }
export interface Contribution { party_uid?: string | null; name: string; role: string; instrument?: string | null; params?: Params }
export interface ReleasePlace { uid: string; title: string; disc: number | null; position: number | string | null }
export interface MediaFile {
  uid: string; path: string; codec: string; role: string; missing: boolean;
  container?: string | null; sample_rate_hz?: number | null; bits_per_sample?: number | null; channels?: number | null;
  bitrate_bps?: number | null; bytes?: number | null; duration_ms?: number | null;
  loudness_lufs?: number | null; true_peak_dbtp?: number | null; loudness_range_lu?: number | null;
}
export interface TrackPlace { uid: string; recording_uid: string; title: string; disc: number | null; position: number | string | null; duration_ms?: number | null }
export interface Shown {
  id?: number; uid: string; kind: string; title: string; fields: FieldValues[]; contributions: Contribution[];
  releases: ReleasePlace[]; files: MediaFile[]; tracks?: TrackPlace[]; findings: Finding[]; artwork?: string | null;
}
export type Verb = 'set' | 'append' | 'remove' | 'replace';
export interface Change { field: string; verb: Verb; value: string; pattern?: string | null }
export interface Draft { uid: string; field: string; value: string; code: string; params: Params }
export interface Changed { changed: number; matched: number; operation: number | null; drafts: Draft[] }
export interface CellChange { id: number; field: string; value: string }
export interface HistoryRow {
  operation: string; params: Params; at: string; undone: boolean;
  changes: { field: string; from: string | null; to: string | null }[];
}
export interface TagDifference {
  file_uid: string; path: string;
  changes: { field: string; from: string[]; to: string[] }[];
  losses: { field: string; reason: string }[];
}
export interface Selection { query?: string | null; uids?: string[] | null }

export interface OfferRelease {
  release_uid: string; title: string; artist: string; artwork: string | null; tracks: number;
  release_price_minor?: number | null; track_price_minor?: number | null;
}
export type OfferFormat = 'flac' | 'mp3' | 'opus';
export interface Offer {
  uid?: string | null; name: string; territory: string; starts_on: string | null; ends_before: string | null;
  currency: string; vat_rate_bp: number; track_price_minor: number | null; release_price_minor: number | null;
  formats: OfferFormat[]; preview_ms: number; preview_lufs: number; releases: OfferRelease[];
}
export interface Staying { recording_uid: string; title: string; release_uid: string; reasons: Coded[] }
export interface OfferPreview { leaving: { release_uid: string; tracks: number }[]; staying: Staying[]; bytes_estimate: number }
export interface ExportRow {
  offer_uid: string; offer: string; sequence: number; bundle_uid?: string; at: string; path: string;
  tracks?: number; files?: number; bytes?: number;
}
export interface VerifyAnswer {
  good: boolean; label?: string | null; offer?: string | null; sequence?: number | null; files?: number; bytes?: number;
  tracks?: number; key_id?: string | null; problems: { code: string; path?: string | null; params?: Params }[];
}
export interface Key { public_key: string; key_id: string; created?: string | null; path: string }

export interface PlayerState {
  status: 'stopped' | 'playing' | 'paused' | 'error';
  uid?: string | null; title?: string | null; artist?: string | null; artwork?: string | null;
  position_ms: number; duration_ms: number; volume_percent: number; matching: boolean;
  device?: string | null; error?: Coded | null;
}
export interface ColumnSetting { field: string; width: number; shown: boolean }
export interface SavedView { title: string; query: string }
export interface Settings {
  language: 'fr' | 'en' | 'system'; theme: 'system' | 'light' | 'dark' | 'hc';
  sound_device: string | null; folders: string[]; columns: ColumnSetting[]; views?: SavedView[];
}

export interface Rows<T> { total?: number; rows: T[] }
type None = Record<string, never>;

/** Request and answer of each command. */
export interface Commands {
  session_state: [None, SessionState];
  catalogue_open: [{ path: string }, CatalogueSummary];
  catalogue_init: [{ path: string; label: string; country: string | null; isrc_prefix: string | null }, CatalogueSummary];
  catalogue_close: [None, unknown];
  recent_catalogues: [None, Rows<RecentCatalogue>];
  job_start: [{ command: string; request: unknown }, { job: number }];
  job_cancel: [{ job: number }, unknown];
  jobs: [None, Rows<Job>];
  fields: [{ of: Kind }, Rows<Field>];
  grid_open: [{ query: string; sort: Sort | null; of: Kind }, { total: number; findings?: number | null }];
  grid_rows: [{ ids: number[]; columns: string[] }, Rows<Row>];
  show: [{ uid: string }, Shown];
  set: [Selection & { of?: string; changes: Change[] }, Changed];
  set_cells: [{ cells: CellChange[]; gesture?: string | null }, Changed];
  undo: [None, Operation & { stale?: string[] }];
  redo: [None, Operation & { stale?: string[] }];
  history: [{ uid?: string | null; limit?: number }, Rows<HistoryRow>];
  check: [{ query?: string | null }, Rows<Finding>];
  tags_diff: [Selection, Rows<TagDifference>];
  offers: [None, Rows<Offer>];
  offer_save: [Offer, Offer];
  offer_delete: [{ uid: string }, unknown];
  offer_preview: [{ uid: string }, OfferPreview];
  exports: [{ offer?: string | null }, Rows<ExportRow>];
  key: [None, Key];
  key_export: [{ file: string }, unknown];
  player_play: [{ uids: string[]; start_uid: string }, PlayerState];
  player_toggle: [None, PlayerState];
  player_seek: [{ ms: number }, PlayerState];
  player_next: [None, PlayerState];
  player_previous: [None, PlayerState];
  player_volume: [{ percent: number }, PlayerState];
  player_matching: [{ on: boolean }, PlayerState];
  player_state: [None, PlayerState];
  sound_devices: [None, Rows<{ id: string; name: string }>];
  settings: [None, Settings];
  settings_save: [Settings, Settings];
}

/** Commands whose answer is raw bytes. */
export interface ByteCommands {
  grid_ids: { query: string; sort: Sort | null };
  waveform: { uid: string };
  artwork: { hash: string; size: number };
}

export type WireEvent =
  | { kind: 'job'; job: Job }
  | { kind: 'catalogue-changed'; stale: string[] }
  | { kind: 'player'; state: PlayerState }
  | { kind: 'drop'; paths: string[] };
