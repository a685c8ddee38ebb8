import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sight } from '../src/rooms/catalogue/sight.svelte';

describe('what is in sight', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });
  const known = new Set<number>();
  const scrolledTo = (...places: number[]) => {
    known.clear();
    const sight = new Sight((top) => known.has(top));
    places.forEach((place) => sight.scrolled(place));
    return sight;
  };

  it('stays where rows are until those of the new place have come', () => {
    const sight = scrolledTo(300);
    expect([sight.top, sight.target]).toEqual([0, 300]);
    known.add(300);
    sight.settle();
    expect(sight.top).toBe(300);
  });

  it('shows a place that the bar has passed while it is faster than the rows', () => {
    const sight = scrolledTo(300, 600, 900);
    known.add(300).add(600);
    sight.settle();
    expect([sight.top, sight.target]).toEqual([600, 900]);
    // What lies before it is not gone back to.
    known.delete(600);
    sight.settle();
    expect(sight.top).toBe(600);
    known.add(900);
    sight.settle();
    expect(sight.top).toBe(900);
  });

  it('waits for rows that do not come, but not for ever', () => {
    const sight = scrolledTo(300);
    vi.advanceTimersByTime(10_000);
    expect(sight.top).toBe(300);
  });
});
