/** What is in the hand: tracks of the release, or recordings from a search. */
export interface Held { kind: 'track' | 'recording'; uids: string[]; label: string }
/** A gap between tracks, before the one at `gap` (from 0); `disc` from 1. */
export interface Gap { disc: number; gap: number }

/**
 * Dragging by pointer events. The desktop's web view hands HTML5 drags to the window, which takes files from outside
 * by them; pointers belong to the page in every host.
 */
class Drag {
  held = $state.raw<Held | null>(null);
  at = $state.raw({ x: 0, y: 0 });
  over = $state.raw<Gap | null>(null);

  /** A press that becomes a drag once the hand has moved; `what` is asked then, `drop` when it lets go over a gap. */
  press(event: PointerEvent, what: () => Held, drop: (held: Held, gap: Gap) => void): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const start = { x: event.clientX, y: event.clientY };
    const moved = (now: PointerEvent) => {
      if (now.pointerId !== event.pointerId) return;
      if (!this.held && Math.hypot(now.clientX - start.x, now.clientY - start.y) < 6) return;
      this.held ??= what();
      this.at = { x: now.clientX, y: now.clientY };
      this.over = gapAt(now.clientX, now.clientY);
      now.preventDefault();
    };
    const end = () => {
      removeEventListener('pointermove', moved);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', escape, true);
      this.held = null;
      this.over = null;
    };
    const up = (now: PointerEvent) => {
      const { held, over } = this;
      end();
      if (!held) return;
      // The click that follows belongs to the drag.
      addEventListener('click', stop, true);
      setTimeout(() => removeEventListener('click', stop, true), 0);
      if (over && now.pointerId === event.pointerId) drop(held, over);
    };
    const stop = (click: Event) => { click.stopPropagation(); click.preventDefault(); };
    const escape = (key: KeyboardEvent) => { if (key.key === 'Escape' && this.held) { key.preventDefault(); key.stopPropagation(); end(); } };
    addEventListener('pointermove', moved);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', end);
    addEventListener('keydown', escape, true);
  }
}
export const drag = new Drag();

/** The gap under the pointer: tracks say their place, a disc takes what is let go below them. Near an edge it scrolls. */
function gapAt(x: number, y: number): Gap | null {
  const under = document.elementFromPoint(x, y);
  const scroller = under?.closest('[data-scroll]');
  if (scroller) {
    const { top, bottom } = scroller.getBoundingClientRect();
    if (y < top + 28) scroller.scrollTop -= 12;
    else if (y > bottom - 28) scroller.scrollTop += 12;
  }
  const track = under?.closest<HTMLElement>('[data-place]');
  const disc = under?.closest<HTMLElement>('[data-disc]');
  if (!disc) return null;
  const number = Number(disc.dataset['disc']);
  if (!track) return { disc: number, gap: under?.closest('[data-head]') ? 0 : Number(disc.dataset['size']) };
  const { top, height } = track.getBoundingClientRect();
  return { disc: number, gap: Number(track.dataset['place']) + (y > top + height / 2 ? 1 : 0) };
}
