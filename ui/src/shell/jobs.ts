import type { Job, KioskExported, Params, VerifyAnswer } from '../bindings';
import { errorWords, hasWords, t } from '../words/index.svelte';
import { bytes, count, left } from '../words/numbers';

const name = (job: Job) => job.command.replaceAll('_', '-');

export const jobTitle = (job: Job): string => (hasWords(`job-${name(job)}`) ? t(`job-${name(job)}`, job.title_params) : job.command);
export const jobSubject = (job: Job): string => {
  const { name: named, path, folder } = job.title_params as Params;
  const subject = named ?? folder ?? path;
  return subject == null ? '' : (String(subject).split(/[\\/]/).filter(Boolean).pop() ?? '');
};
export const jobShare = (job: Job): number | null =>
  job.total ? Math.min(1, job.done / job.total) : null;

/** As the words want it: a number, which chooses between one and many, but bytes in their own unit. */
const amount = (job: Job, value: number) => (job.unit === 'bytes' ? bytes(value) : value);
/** "1 241 sur 2 002": how far it is, in the job's own unit. */
export const jobProgress = (job: Job): string =>
  job.total ? t(`job-of-${job.unit}`, { done: amount(job, job.done), total: amount(job, job.total) }) : t(`job-so-far-${job.unit}`, { done: amount(job, job.done) });
export const jobRate = (job: Job): string => {
  if (!job.rate_per_s) return '';
  const value = job.unit === 'bytes' ? bytes(job.rate_per_s) : count(Math.max(1, Math.round(job.rate_per_s)));
  return t('job-rate', { rate: value });
};
export const jobLeft = (job: Job): string => (job.seconds_left == null ? '' : left(job.seconds_left));

/** An answer's figures as parameters: numbers as they stand, lists by their length. */
export function figures(answer: unknown): Params {
  const params: Params = {};
  if (!answer || typeof answer !== 'object') return params;
  for (const [key, value] of Object.entries(answer)) {
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') params[key] = value;
    else if (Array.isArray(value)) params[key] = value.length;
  }
  return params;
}

/** Done, and the answer is no: nothing could leave, or the stick is damaged. */
export const wentBadly = (job: Job): boolean =>
  job.state === 'done' &&
  ((job.command === 'kiosk_export' && !(job.answer as KioskExported).exported) || (job.command === 'kiosk_verify' && !(job.answer as VerifyAnswer).good));

/** What came of a job that has ended. */
export function jobDone(job: Job): string {
  if (job.state === 'failed') return job.error ? errorWords(job.error) : t('job-failed');
  if (job.state === 'cancelled') return t('job-stopped');
  const id = `job-done-${name(job)}${wentBadly(job) ? '-no' : ''}`;
  return hasWords(id) ? t(id, figures(job.answer)) : t('job-done');
}
