/** A calendar day (`2026-04-30`) as people write it; what is no day stays as it was typed. */
export function dayOf(due: string, format: (ms: number) => string): string {
  const [year, month, day] = due.split("-").map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due) || year === undefined || month === undefined || day === undefined)
    return due;
  return format(new Date(year, month - 1, day).getTime());
}
