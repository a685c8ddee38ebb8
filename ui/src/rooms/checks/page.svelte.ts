/** Which page of the room stands open; it stays so while one is in another room. */
export const pages = ['findings', 'duplicates'] as const;
class Page {
  at = $state<(typeof pages)[number]>('findings');
  /** The check whose findings are shown; none: the gravest. */
  check = $state<string | null>(null);
}
export const page = new Page();

/** The sign of a weight. */
export const markOf = (severity: string) => (severity === 'blocking' ? 'no' : severity === 'warning' ? 'unknown' : 'waiting');
