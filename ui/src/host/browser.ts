import type { Commands, WireEvent } from '../bindings';
import { failureOf, HostError, type Host } from './types';

async function post(path: string, request: unknown): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      credentials: 'same-origin',
    });
  } catch (cause) {
    throw new HostError({ code: 'unreachable', params: {}, message: String(cause) });
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw new HostError(body ? failureOf(body) : { code: 'unreachable', params: { status: response.status } });
}

/** `griot serve`: the same commands over loopback HTTP, events as Server-Sent Events. */
export function browserHost(): Host {
  return {
    kind: 'browser',
    languages: navigator.languages,
    async call<N extends keyof Commands>(name: N, request: Commands[N][0]) {
      const response = await post(`/api/${name}`, request);
      return (await response.json()) as Commands[N][1];
    },
    bytes: async (name, request) => (await post(`/bytes/${name}`, request)).arrayBuffer(),
    events(onEvent, onGap) {
      const source = new EventSource('/events');
      let opened = false;
      source.onmessage = (message) => onEvent(JSON.parse(message.data as string) as WireEvent);
      return new Promise((resolve) => {
        // Also where it cannot connect: the first command will say what is wrong, and the source keeps trying.
        source.onerror = () => resolve(() => source.close());
        source.onopen = () => {
          if (opened) onGap();
          opened = true;
          resolve(() => source.close());
        };
      });
    },
    pickFolder: async () => undefined,
    pickFile: async () => undefined,
    saveFile: async () => undefined,
  };
}
