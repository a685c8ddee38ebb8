/** How long rows may be on their way before blank ones are shown instead. */
const PATIENCE_MS = 1500;
/** So many places that the scroll bar passed are remembered. */
const PASSED = 64;

/**
 * What of the sheet is in sight. The scroll bar moves at once; the rows follow as soon as their cells are here, so that
 * nobody scrolls into blank paper. Where the bar is faster than the cells, places that it passed are shown meanwhile.
 */
export class Sight {
  /** Where the drawn rows begin. */
  top = $state(0);
  /** Where the scroll bar stands. */
  target = $state(0);
  #ready: (top: number) => boolean;
  #passed: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `ready` tells whether all rows in sight from there on can be drawn. */
  constructor(ready: (top: number) => boolean) {
    this.#ready = ready;
  }

  scrolled(top: number): void {
    this.target = top;
    this.#passed.push(top);
    if (this.#passed.length > PASSED) this.#passed.shift();
    this.settle();
  }
  /** Goes as far as can be drawn: to be called whenever rows have come in. */
  settle(): void {
    const at = this.#passed.findLastIndex((top) => this.#ready(top));
    if (at >= 0) {
      this.top = this.#passed[at]!;
      this.#passed.splice(0, at + 1);
      this.close();
    }
    if (this.#passed.length > 0) this.#timer ??= setTimeout(() => this.#giveUp(), PATIENCE_MS);
  }
  #giveUp(): void {
    this.#timer = undefined;
    this.#passed = [];
    this.top = this.target;
  }
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
