/** Terms are half open in the catalogue; people say the last day. Both as YYYY-MM-DD. */
const shift = (date: string, days: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
export const lastDay = (endsBefore: string | null): string => (endsBefore ? shift(endsBefore, -1) : '');
export const endsBefore = (lastDayTyped: string): string | null => (lastDayTyped ? shift(lastDayTyped, 1) : null);
