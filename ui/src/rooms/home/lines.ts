import type { HomeLine } from '../../bindings';
import { host } from '../../host';
import { attempt, notices } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { codeWords, findingTitle, hasWords, t } from '../../words/index.svelte';
import { count } from '../../words/numbers';
import { page as checksPage } from '../checks/page.svelte';
import { sheet } from '../catalogue/sheet.svelte';

/** What a line says first. */
export function what(line: HomeLine): string {
  const code = line.code ?? '';
  if (line.kind === 'check') return t('home-check', { finding: findingTitle(code), count: line.count });
  if (line.kind === 'job') return t('home-job', { job: jobOf(line), count: line.count });
  return t(`home-${line.kind}`, { subject: line.subject, count: line.count });
}
const jobOf = (line: HomeLine) => {
  const id = `job-${(line.code ?? '').replaceAll('_', '-')}`;
  return hasWords(id) ? t(id, { path: line.subject, offer: line.subject, paths: 1 }) : (line.code ?? '');
};

/** Why it matters, or what is in the way. */
export function why(line: HomeLine): string {
  if (line.kind === 'check') return codeWords('check', line.code ?? '');
  const reasons = line.reasons.slice(0, 4).map((one) => {
    const title = `finding-${one.code}-title`;
    return t('home-reason', { reason: hasWords(title) ? t(title) : codeWords('gate', one.code), count: one.count });
  });
  const more = line.reasons.length - reasons.length;
  if (more > 0) reasons.push(t('home-more', { n: count(more) }));
  return t(`home-${line.kind}-why`, { reasons: reasons.join(' · '), subject: line.subject });
}

export interface Act { word: string; run: () => unknown }

/** The one thing to do about it. */
export function act(line: HomeLine): Act | null {
  const ask = () => { session.room = 'catalogue'; void sheet.ask(line.query ?? ''); };
  const check = () => { checksPage.at = 'findings'; checksPage.check = line.code ?? null; session.room = 'checks'; };
  switch (line.kind) {
    case 'job': {
      const job = session.interrupted.find((one) => one.uid === line.uid);
      return job ? { word: t('home-go-on'), run: () => session.settle(job, 'continue') } : null;
    }
    case 'drive': return { word: t('home-again'), run: () => session.refresh() };
    case 'check': return { word: line.fix ? t('home-mend') : t('home-look'), run: check };
    case 'offer-opens': case 'offer-open': case 'offer-ends':
      return { word: line.count > 0 ? t('home-missing') : t('home-open'), run: () => { session.room = 'deliveries'; } };
    case 'release': return { word: t('home-open'), run: ask };
    case 'duplicates': return { word: t('home-listen'), run: () => { checksPage.at = 'duplicates'; session.room = 'checks'; } };
    case 'backup': case 'no-backup': return { word: t('home-back-up'), run: backUp };
    default: return { word: t('home-show'), run: ask };
  }
}

async function backUp(): Promise<void> {
  const made = await attempt(() => host.call('backup', {}));
  if (!made) return;
  notices.done(t('home-backed-up', { path: made.path }));
  await attempt(() => session.refresh());
}
