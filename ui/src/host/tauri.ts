import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open, save } from '@tauri-apps/plugin-dialog';
import type { Commands, WireEvent } from '../bindings';
import { failureOf, HostError, type Host, type PathQuestion } from './types';

async function rpc<T>(command: 'rpc' | 'rpc_bytes', name: string, request: unknown): Promise<T> {
  try {
    return await invoke<T>(command, { name, request });
  } catch (cause) {
    throw new HostError(failureOf(cause));
  }
}

const filters = (question: PathQuestion) =>
  question.extensions ? [{ name: question.extensions.join(', '), extensions: question.extensions }] : [];

declare global {
  interface Window { /** Set by the program where the web view does not know the system's language. */ griotLanguage?: string }
}

/** The desktop window: one command, one event pipe, native dialogs, drag and drop. */
export function tauriHost(): Host {
  return {
    kind: 'tauri',
    languages: window.griotLanguage ? [window.griotLanguage] : navigator.languages,
    call: <N extends keyof Commands>(name: N, request: Commands[N][0]) => rpc<Commands[N][1]>('rpc', name, request),
    bytes: (name, request) => rpc<ArrayBuffer>('rpc_bytes', name, request),
    async events(onEvent) {
      const stops = await Promise.all([
        listen<WireEvent>('griot', (event) => onEvent(event.payload)),
        getCurrentWebview().onDragDropEvent((event) => {
          if (event.payload.type === 'drop') onEvent({ kind: 'drop', paths: event.payload.paths });
        }),
      ]);
      return () => stops.forEach((stop) => stop());
    },
    pickFolder: (question) => open({ directory: true, title: question.title, defaultPath: question.suggested }),
    pickFile: (question) => open({ title: question.title, defaultPath: question.suggested, filters: filters(question) }),
    saveFile: (question) => save({ title: question.title, defaultPath: question.suggested, filters: filters(question) }),
  };
}
