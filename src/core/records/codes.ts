/** Attendance codes: the Codes sheet, and the defaults for codes that are not on it. */
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Cell } from "../sheet/sheet.ts";
import type { LocatedSheet } from "./locate.ts";
import { numberField, readRows, textField, YES_OR_NO } from "./record-rows.ts";
import type { RowTally } from "./record-rows.ts";
import type { AttendanceCode, CodeCategory, CodeStatus } from "./records.ts";
import { BAD, BLANK, isBlank, textOf, yesNoOf } from "./values.ts";

const STATUSES: readonly CodeStatus[] = ["present", "absent"];
const CATEGORIES: readonly CodeCategory[] = ["Excused", "Unexcused", "Suspended"];

/**
 * What a code means when the Codes sheet does not say: P and T present, E, U and S absent with a category, A without. A blank
 * code says nothing of its own: each kind of row has its own reading of it.
 */
const defaults: ReadonlyMap<string, Omit<AttendanceCode, "text">> = new Map([
  ["p", { status: "present", category: null, countsForAda: true }],
  ["t", { status: "present", category: null, countsForAda: true }],
  ["e", { status: "absent", category: "Excused", countsForAda: true }],
  ["u", { status: "absent", category: "Unexcused", countsForAda: true }],
  ["s", { status: "absent", category: "Suspended", countsForAda: true }],
  ["a", { status: "absent", category: null, countsForAda: true }],
]);

export interface CodeBook {
  /** What a code means; ignoring case where the exact spelling is not listed. */
  readonly meaningOf: (text: string) => AttendanceCode;
  readonly canonical: string;
}

export function readCodes(located: LocatedSheet | null, issues: Issue[], tally: RowTally): CodeBook {
  const exact = new Map<string, Omit<AttendanceCode, "text">>();
  const plain = new Map(defaults);
  const listed = new Set<string>();
  const fields = [
    textField("Code", { required: true }),
    numberField("Status", (cell) => oneOf(STATUSES, cell), phrase("present-or-absent")),
    numberField("Category", (cell) => oneOf(CATEGORIES, cell), phrase("a-category")),
    numberField("Counts for ADA", yesNoOf, YES_OR_NO),
  ];
  const canonical =
    located === null
      ? ""
      : readRows(located, fields, null, issues, tally, (row) => {
          const text = row.text("Code");
          const usual = defaults.get(text.toLowerCase());
          const category = CATEGORIES[row.number("Category")] ?? null;
          const given = STATUSES[row.number("Status")] ?? (category === null ? null : "absent");
          const counts = row.number("Counts for ADA");
          // A row that only says whether the code counts is about a present code.
          const status = given ?? usual?.status ?? (counts === BLANK ? null : "present");
          const meaning = {
            status,
            category: status === "absent" ? (category ?? (given === null ? (usual?.category ?? null) : null)) : null,
            countsForAda: counts !== 0,
          };
          if (!exact.has(text)) exact.set(text, meaning);
          // The first spelling of a listed code stands for the others, also over a default.
          if (!listed.has(text.toLowerCase())) plain.set(text.toLowerCase(), meaning);
          listed.add(text.toLowerCase());
        });
  return {
    canonical,
    meaningOf: (text) => {
      const meaning = exact.get(text) ?? plain.get(text.toLowerCase());
      return { text, ...(meaning ?? { status: null, category: null, countsForAda: true }) };
    },
  };
}

function oneOf(words: readonly string[], cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  const text = (textOf(cell) ?? "").toLowerCase();
  const index = words.findIndex(
    (word) => word.toLowerCase() === text || (word.toLowerCase().startsWith(text) && text.length === 1),
  );
  return index < 0 ? BAD : index;
}
