import type { Selection } from '../bindings';

export type PathMode = 'folder' | 'file' | 'save';
export interface PathAsk {
  mode: PathMode; title: string; confirm: string; suggested?: string; extensions?: string[];
  note?: string; resolve: (path: string | null) => void;
}
export interface Choice { id: string; word: string; main?: boolean }
export interface ConfirmAsk { title: string; text: string; choices: Choice[]; resolve: (id: string | null) => void }

export type Open =
  | { kind: 'palette' }
  | { kind: 'help' }
  | { kind: 'import'; paths: string[] }
  | { kind: 'new-catalogue'; paths: string[]; example: boolean }
  | { kind: 'bulk' }
  | { kind: 'tags' }
  | { kind: 'isrc' }
  | { kind: 'isrc-register' }
  | { kind: 'protocols'; uids: string[] | null }
  | { kind: 'table-export' }
  | { kind: 'table-import'; path: string }
  | { kind: 'new-release'; from: Selection | null; n: number };

/** Which dialog stands open. A path or a question may stand over another dialog. */
class Dialogs {
  open = $state.raw<Open | null>(null);
  path = $state.raw<PathAsk | null>(null);
  confirm = $state.raw<ConfirmAsk | null>(null);

  /** True where a drop can be taken at once: nothing stands open that would lose what was typed into it. */
  get takesDrop(): boolean {
    return !this.path && !this.confirm && !['bulk', 'tags', 'protocols', 'table-export', 'table-import', 'new-release'].includes(this.open?.kind ?? '');
  }

  show(dialog: Open): void { this.open = dialog; }
  close(): void { this.open = null; }

  /** Asks for a path, typed or picked; null where the person thought better of it. */
  askPath(ask: Omit<PathAsk, 'resolve'>): Promise<string | null> {
    return new Promise((resolve) => {
      this.path = { ...ask, resolve: (path) => { this.path = null; resolve(path); } };
    });
  }
  ask(ask: Omit<ConfirmAsk, 'resolve'>): Promise<string | null> {
    return new Promise((resolve) => {
      this.confirm = { ...ask, resolve: (id) => { this.confirm = null; resolve(id); } };
    });
  }
}
export const dialogs = new Dialogs();
