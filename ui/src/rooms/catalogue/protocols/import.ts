import { host } from '../../../host';
import { dialogs } from '../../../shell/dialogs.svelte';
import { attempt } from '../../../shell/notices.svelte';
import { session } from '../../../shell/session.svelte';
import { t } from '../../../words/index.svelte';

/** Takes in a project's export; true where something came of it. */
export async function importProject(): Promise<boolean> {
  const path = await dialogs.askPath({
    mode: 'file', title: t('protocol-import-title'), confirm: t('protocol-import-go'), extensions: ['json'], note: t('protocol-import-note'),
  });
  if (!path) return false;
  const done = await attempt(() => host.call('protocol_import', { path }));
  if (!done) return false;
  const what = t('protocol-imported', { title: done.title, added: done.added, updated: done.updated, gone: done.gone });
  const without = done.without_picture.length > 0 ? ` ${t('protocol-without-picture', { labels: done.without_picture.join(', ') })}` : '';
  session.changed(what + without);
  return true;
}
