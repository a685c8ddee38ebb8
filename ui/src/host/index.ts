import { browserHost } from './browser';
import { tauriHost } from './tauri';
import type { Host } from './types';

export { failureOf, HostError, type Host, type PathQuestion } from './types';

/** The host of this window. Set once, before anything is drawn. */
export let host: Host;

export function useHost(chosen: Host): void {
  host = chosen;
}

export function hostHere(): Host {
  return '__TAURI_INTERNALS__' in window ? tauriHost() : browserHost();
}
