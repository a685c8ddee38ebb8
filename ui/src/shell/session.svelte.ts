import type { Field, Job, LoggedJob, Operation, PlayerState, SessionState, Settings, WireEvent } from '../bindings';
import { host } from '../host';
import { operationWords, systemLanguage, t, words } from '../words/index.svelte';
import { attempt, notices } from './notices.svelte';

export type Room = 'home' | 'catalogue' | 'deliveries' | 'checks' | 'settings';

const quiet: PlayerState = {
  status: 'stopped', uid: null, title: null, artist: null, artwork: null, position_ms: 0, duration_ms: 0,
  volume_percent: 100, matching: true, device: null, error: null,
};
const plain: Settings = { language: 'system', theme: 'system', sound_device: null, folders: [], columns: [], start_room: 'home', column_set: '', column_sets: [], names_shown: [], sorted_in: '' };

const resumable = new Set(['import', 'tags_write', 'tags_restore', 'kiosk_export', 'kiosk_apply']);

/** What the whole window knows: the open catalogue, jobs, player and settings, kept fresh by events. */
class Session {
  state = $state.raw<SessionState | null>(null);
  settings = $state.raw<Settings>(plain);
  fields = $state.raw<Field[]>([]);
  jobs = $state.raw<Job[]>([]);
  /** Work that a kill or a power cut broke off, newest first. */
  interrupted = $state.raw<LoggedJob[]>([]);
  player = $state.raw<PlayerState>(quiet);
  /** When the player's position was heard, on the window's own clock. */
  heardAt = $state(0);
  room = $state<Room>('home');
  /** Goes up whenever something in the catalogue changed, by us or by another program. */
  stale = $state(0);
  blocking = $state(0);
  /** Paths that were dropped on the window and wait to be taken. */
  dropped = $state.raw<string[]>([]);
  /** True once a session was asked for and could not be had. */
  lost = $state(false);
  #finished = new Set<number>();
  #waiting = new Map<number, (job: Job) => void>();

  get catalogue() { return this.state?.catalogue ?? null; }
  get runningJobs(): Job[] { return this.jobs.filter((job) => job.state === 'running'); }

  /** `meanwhile` begins what need not wait until it is known what is open; fields and settings are there. */
  async connect(meanwhile: () => void): Promise<void> {
    await host.events((event) => this.#hear(event), () => void this.refreshAll());
    await this.refreshAll(meanwhile);
  }

  async refreshAll(meanwhile?: () => void): Promise<void> {
    try {
      const basis = Promise.all([host.call('settings', {}), host.call('jobs', {}), host.call('fields', { of: 'recording' })]);
      const opened = host.call('session_state', {});
      opened.catch(() => undefined);
      const [settings, jobs, fields] = await basis;
      this.fields = fields.rows;
      this.use({ ...plain, ...settings });
      if (meanwhile) this.room = this.settings.start_room;
      meanwhile?.();
      const state = await opened;
      this.jobs = jobs.rows.toSorted((a, b) => a.id - b.id);
      jobs.rows.filter((job) => job.state !== 'running').forEach((job) => this.#finished.add(job.id));
      if (this.state) this.stale += 1;
      this.state = state;
      this.lost = false;
      void this.#findInterrupted();
      void this.#askPlayer();
    } catch (cause) {
      this.lost = true;
      notices.failure(cause);
    }
  }

  /** Asks again what is open and what can be undone. */
  async refresh(): Promise<void> {
    this.state = await host.call('session_state', {});
    this.stale += 1;
    void this.#findInterrupted();
  }

  async #findInterrupted(): Promise<void> {
    const log = this.catalogue ? await attempt(() => host.call('job_log', {})) : null;
    this.interrupted = log?.rows.filter((job) => job.state === 'interrupted' && resumable.has(job.command)) ?? [];
  }

  /** Forgets what was broken off, or asks for it again, which goes on where it stood. */
  async settle(job: LoggedJob, how: 'continue' | 'forget'): Promise<void> {
    this.interrupted = this.interrupted.filter((known) => known.uid !== job.uid);
    await attempt(() => host.call('job_forget', { uid: job.uid }));
    if (how === 'continue') await this.run(job.command, job.request);
  }

  use(settings: Settings): void {
    this.settings = settings;
    words.use(settings.language === 'system' ? systemLanguage(host.languages) : settings.language);
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const contrast = matchMedia('(prefers-contrast: more)').matches;
    document.documentElement.dataset['theme'] =
      settings.theme === 'system' ? (contrast ? 'hc' : dark ? 'dark' : 'light') : settings.theme;
  }

  async save(change: Partial<Settings>): Promise<void> {
    this.use({ ...this.settings, ...change });
    await attempt(() => host.call('settings_save', this.settings));
  }

  /** Where the player stands before it says so itself; its own words are always newer than this answer. */
  async #askPlayer(): Promise<void> {
    const heard = this.heardAt;
    const state = await host.call('player_state', {}).catch(() => null);
    if (state && this.heardAt === heard) this.#hearPlayer(state);
  }
  #hearPlayer(state: PlayerState): void {
    const failed = state.error && this.player.error?.code !== state.error.code;
    this.player = state;
    this.heardAt = performance.now();
    if (failed && state.error) notices.failure({ error: state.error });
  }

  #hear(event: WireEvent): void {
    if (event.kind === 'player') this.#hearPlayer(event.state);
    else if (event.kind === 'drop') this.dropped = [...new Set([...this.dropped, ...event.paths])];
    else if (event.kind === 'trouble') notices.failure({ error: event.error });
    else if (event.kind === 'job') this.#hearJob(event.job);
    else this.#refreshSoon();
  }

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Many changes in a row (an import's batches) make one refresh. */
  #refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void attempt(() => this.refresh());
    }, this.runningJobs.length > 0 ? 2000 : 150);
  }

  #hearJob(job: Job): void {
    const at = this.jobs.findIndex((known) => known.id === job.id);
    this.jobs = at < 0 ? [...this.jobs, job] : this.jobs.with(at, job);
    if (job.state === 'running' || this.#finished.has(job.id)) return;
    this.#finished.add(job.id);
    if (job.state === 'failed' && job.error) notices.failure({ error: job.error });
    else if (job.state === 'cancelled') notices.done(t('job-cancelled', { job: t(`job-${job.command.replaceAll('_', '-')}`, job.title_params) }));
    this.#waiting.get(job.id)?.(job);
    this.#waiting.delete(job.id);
    this.#refreshSoon();
  }

  /** Starts a long command; resolves when it has ended, however it ended. */
  async run(command: string, request: unknown): Promise<Job | null> {
    const started = await attempt(() => host.call('job_start', { command, request }));
    if (!started) return null;
    const known = this.jobs.find((job) => job.id === started.job && job.state !== 'running');
    if (known) return known;
    return new Promise((resolve) => this.#waiting.set(started.job, resolve));
  }

  async undo(): Promise<void> { await this.#step('undo'); }
  async redo(): Promise<void> { await this.#step('redo'); }
  async #step(which: 'undo' | 'redo'): Promise<void> {
    const operation = this.state?.[which];
    if (!operation || this.runningJobs.some((job) => job.command === 'undo' || job.command === 'redo')) return;
    const answer = operation.files ? await this.#stepAsJob(which) : await attempt(() => host.call(which, {}));
    if (!answer) return;
    notices.done(t(`${which}-done`, { what: operationWords(answer) }));
    await attempt(() => this.refresh());
  }

  /** What lies in files is put back file by file: a job, with progress and a way to stop it. */
  async #stepAsJob(which: 'undo' | 'redo'): Promise<Operation | null> {
    const job = await this.run(which, {});
    return job?.state === 'done' ? (job.answer as Operation) : null;
  }

  /** Says what an edit did, with the way back beside it. */
  changed(operation: string): void {
    notices.done(operation, { undo: true });
    void attempt(() => this.refresh());
  }
}
export const session = new Session();
