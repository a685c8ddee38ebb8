import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { ownScriptsOnly } from './fonts.vite.ts';

export default defineConfig({
  plugins: [ownScriptsOnly(), svelte()],
  base: './',
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  build: {
    target: 'es2022',
    // Everything is a file of its own: the content policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
