/** Which columns of a result table say what its row is about; they tell a row wherever it stands. */

export interface KeyColumns {
  /** Whose row it is, first by name. */
  readonly who: readonly string[];
  /** What of it: a week, a service, a period. */
  readonly what: readonly string[];
}

/** The tables whose figures can be explained, in the order of the sheets. */
const keys = {
  AR_Recalculation: { who: ["Student Name", "Student Number", "School"], what: ["Service Start"] },
  AR_Recovered_Days: { who: ["Student Name", "Student Number", "School"], what: ["Recovered Day No."] },
  AR_Summary: { who: ["School"], what: ["Grade Span", "Period"] },
  CE_Weekly_Audit: { who: ["Student Name", "Student Number", "School"], what: ["Week"] },
  CE_Summary: { who: ["School"], what: ["Grade", "School Month"] },
} as const satisfies Record<string, KeyColumns>;

export const explainedTables: readonly string[] = Object.keys(keys);

/** null for a table whose figures are not explained. */
export function keyColumnsOf(table: string): KeyColumns | null {
  return Object.hasOwn(keys, table) ? keys[table as keyof typeof keys] : null;
}
