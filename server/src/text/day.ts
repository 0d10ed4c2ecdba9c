/** The day of a moment where the machine stands, as in 2026-11-22. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), String(moment.getMonth() + 1).padStart(2, "0"), String(moment.getDate()).padStart(2, "0")].join("-");
}
