/** Terms are half open in the catalogue; people say the last day. Both as YYYY-MM-DD. */
export const addDays = (date: string, days: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
/** True for a day that the calendar has, as YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
export const lastDay = (endsBefore: string): string => addDays(endsBefore, -1);
export const endsBefore = (lastDayTyped: string): string => addDays(lastDayTyped, 1);
