import type { ByteCommands, Commands, Failure, WireEvent } from '../bindings';

/** What a native picker may be asked for; null where the host has none. */
export interface PathQuestion { title: string; suggested?: string; extensions?: string[] }

/** The program behind the window. The UI never learns which one it is. */
export interface Host {
  readonly kind: 'tauri' | 'browser';
  /** What the system speaks, first choice first, as BCP 47. */
  readonly languages: readonly string[];
  call<N extends keyof Commands>(name: N, request: Commands[N][0]): Promise<Commands[N][1]>;
  bytes<N extends keyof ByteCommands>(name: N, request: ByteCommands[N]): Promise<ArrayBuffer>;
  /** Resolves once it listens, with what stops it. `onGap` runs when events may have been missed. */
  events(onEvent: (event: WireEvent) => void, onGap: () => void): Promise<() => void>;
  /** Native dialogs; undefined where the host cannot show one, null where the person cancelled. */
  pickFolder(question: PathQuestion): Promise<string | null | undefined>;
  pickFile(question: PathQuestion): Promise<string | null | undefined>;
  saveFile(question: PathQuestion): Promise<string | null | undefined>;
}

/** A refused or failed command, as a code with its parameters. */
export class HostError extends Error {
  readonly code: string;
  readonly params: Failure['params'];
  constructor(failure: Failure) {
    super(failure.message ?? failure.code);
    this.name = 'HostError';
    this.code = failure.code;
    this.params = failure.params ?? {};
  }
}

/** Any thrown value as a coded failure. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof HostError) return { code: cause.code, params: cause.params, message: cause.message };
  if (cause && typeof cause === 'object') {
    const inner = 'error' in cause ? (cause as { error: unknown }).error : cause;
    if (inner && typeof inner === 'object' && 'code' in inner) {
      const { code, params, message } = inner as Partial<Failure>;
      return { code: String(code), params: params ?? {}, message };
    }
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return { code: 'unreachable', params: { message }, message };
}
