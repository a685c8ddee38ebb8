import type { Plugin } from 'vite';

/** Packages whose Latin, Greek and Cyrillic faces we want; in all others only their own script is kept. */
const WHOLE = ['noto-sans', 'gentium-plus'];
const EUROPEAN = /-(latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|greek-ext)-/;

/**
 * Keeps from the font packages what the window uses: woff2 only, and not another
 * copy of the Latin letters with every script. Halves the size of `dist/`.
 */
export function ownScriptsOnly(): Plugin {
  return {
    name: 'griot-fonts',
    enforce: 'pre',
    transform(code, id) {
      const packageName = /@fontsource(?:-variable)?\/([^/]+)\/.*\.css/.exec(id)?.[1];
      if (!packageName) return null;
      const faces = code.split(/(?=\/\* )/).filter((face) => {
        const name = /^\/\* (\S+) \*\//.exec(face)?.[1];
        if (!name) return face.trim() !== '';
        if (packageName === 'noto-sans' && name.includes('devanagari')) return false;
        return WHOLE.includes(packageName) || !EUROPEAN.test(name.replace(packageName, ''));
      });
      return { code: faces.join('').replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null };
    },
  };
}
