/** Which page of the room stands open; it stays so while one is in another room. */
export const pages = ['findings', 'duplicates'] as const;
class Page { at = $state<(typeof pages)[number]>('findings'); }
export const page = new Page();
