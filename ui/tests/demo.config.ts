import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { ownScriptsOnly } from '../fonts.vite.ts';

/** The window with an invented label behind it: `npm run demo`, then /tests/demo.html?lang=en&theme=dark&room=checks. */
export default defineConfig({ plugins: [ownScriptsOnly(), svelte()], clearScreen: false, server: { port: 5174, strictPort: true, fs: { allow: ['..'] } } });
