/** A problem in the data, as a value: a code and what fills its sentences. Words and severity live in the catalogue. */
import type { CellAddress } from "../sheet/sheet.ts";
import type { Value, Values } from "../words/phrase.ts";
import type { IssueCode } from "./catalogue.ts";

export type Severity = "Stops the run" | "Held back" | "Not counted" | "Warning" | "Information";

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: CellAddress;
  /** "" when the issue is not about one student. */
  readonly studentNumber: string;
  /** The text of what stands in the cell, or a few words on what was met. foundOf tells it. */
  readonly found: Value;
  /** What fills the sentences of the code. sentencesOf tells them. */
  readonly values: Values;
}
