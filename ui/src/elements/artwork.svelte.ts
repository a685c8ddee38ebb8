import { SvelteMap } from 'svelte/reactivity';
import { host } from '../host';

const KEPT = 600;
export interface Picture { url: string; spine: string }
const pictures = new SvelteMap<string, Picture>();
const asked = new Set<string>();

/** A colour for a release's spine, taken from the middle of its cover. */
async function spineOf(blob: Blob): Promise<string> {
  const bitmap = await createImageBitmap(blob, { resizeWidth: 8, resizeHeight: 8 });
  const canvas = new OffscreenCanvas(8, 8);
  const pen = canvas.getContext('2d');
  if (!pen) return 'var(--ctl)';
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, 8, 8);
  let best = [140, 127, 104];
  let most = -1;
  for (let at = 0; at + 2 < data.length; at += 4) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
    const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
    const strength = high - low + (high > 40 && high < 220 ? 40 : 0);
    if (strength > most) [most, best] = [strength, [r, g, b]];
  }
  return `rgb(${best.join(' ')})`;
}

async function load(key: string, hash: string, size: number): Promise<void> {
  const blob = new Blob([await host.bytes('artwork', { hash, size })]);
  const spine = await spineOf(blob).catch(() => 'var(--ctl)');
  pictures.set(key, { url: URL.createObjectURL(blob), spine });
  if (pictures.size > KEPT) {
    const oldest = pictures.entries().next().value;
    if (oldest) {
      pictures.delete(oldest[0]);
      asked.delete(oldest[0]);
      setTimeout(() => URL.revokeObjectURL(oldest[1].url), 10_000);
    }
  }
}

/** The picture of this content hash once it is here; asking starts loading it. */
export function picture(hash: string | null | undefined, size: number): Picture | undefined {
  if (!hash) return undefined;
  const key = `${hash}@${size}`;
  if (!asked.has(key)) {
    asked.add(key);
    queueMicrotask(() => void load(key, hash, size).catch(() => undefined));
  }
  return pictures.get(key);
}
