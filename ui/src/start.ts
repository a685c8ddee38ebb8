import { mount } from 'svelte';
import { useHost, type Host } from './host';
import { sheet } from './rooms/catalogue/sheet.svelte';
import Shell from './shell/Shell.svelte';
import { session } from './shell/session.svelte';
import { systemLanguage, words } from './words/index.svelte';
import './theme/fonts';
import './theme/tokens.css';
import './theme/base.css';

/** Puts the window on the page, talking to this host. */
export function start(host: Host): void {
  // What the content policy refuses is a fault of these pages: it stays where a test finds it.
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    const { dataset } = document.documentElement;
    dataset['refused'] = `${dataset['refused'] ?? ''}${effectiveDirective} ${blockedURI}\n`;
  });
  useHost(host);
  words.use(systemLanguage(host.languages));
  session.use(session.settings);
  mount(Shell, { target: document.getElementById('griot')! });
  void session.connect(() => sheet.lookAhead());
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', () => session.use(session.settings));
  }
}
