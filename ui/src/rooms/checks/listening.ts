import { host } from '../../host';
import { attempt } from '../../shell/notices.svelte';
import { session } from '../../shell/session.svelte';
import { duplicates, type Side } from './duplicates.svelte';

/** Where the player stands now, in milliseconds, if it stands in one of the two. */
export function position(): number {
  const { player } = session;
  const ours = player.uid !== null && (player.uid === duplicates.item('a')?.uid || player.uid === duplicates.item('b')?.uid);
  if (!ours) return 0;
  const since = player.status === 'playing' ? performance.now() - session.heardAt : 0;
  return Math.max(0, Math.round(player.position_ms + since));
}

/** Plays one side from where the other one stands; again, and it pauses. */
export async function playSide(side: Side, from?: number): Promise<void> {
  const item = duplicates.item(side);
  if (!item) return;
  const { player } = session;
  if (from === undefined && player.uid === item.uid && player.status !== 'error') {
    await attempt(() => host.call('player_toggle', {}));
    return;
  }
  const length = item.duration_ms ?? 0;
  const wanted = from ?? position();
  // Behind the end of the shorter one there is nothing to compare: from the start.
  const start_ms = wanted < length ? wanted : 0;
  await attempt(() => host.call('player_play', { uids: [item.uid], start_uid: item.uid, start_ms }));
}
