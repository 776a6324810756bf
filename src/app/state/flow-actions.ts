/** What the clerk can do. */
import type { ChartChoice } from "../engine/charts-view.ts";
import type { IssueGroup, IssueRow, Job, MadeFile } from "../engine/views.ts";
import type { ChoosingFlow } from "./choosing-flow.ts";
import type { ComparisonFlow } from "./comparison-flow.ts";
import type { SettingsFlow } from "./settings-flow.ts";
import type { ShowCell } from "./show-cell.ts";
import type { GivenSetting } from "./state.ts";
import type { WhyFlow } from "./why-flow.ts";

export type Given = ReadonlyMap<string, GivenSetting>;

export interface Flow extends ChoosingFlow, ComparisonFlow, SettingsFlow, WhyFlow {
  readonly openFile: (file: File) => void;
  readonly useThisWorkbook: () => void;
  readonly createLog: () => void;
  readonly trySample: () => void;
  readonly startJob: (job: Job) => void;
  /** Reads the workbook anew, then checks. */
  readonly checkAgain: (file: File | null) => void;
  /** Counts the rows again after an edit in the open workbook, without leaving the list. */
  readonly recount: () => void;
  /** The import files of the run that could not be written. */
  readonly importFilesOnly: () => void;
  /** An import file or a workbook as a new workbook in Excel. */
  readonly openAsNew: (file: MadeFile) => Promise<void>;
  readonly showCell: ShowCell;
  readonly toggleGroup: (group: string) => void;
  readonly moreRows: (group: string, from: number) => void;
  readonly showPlace: (group: IssueGroup, rows: readonly IssueRow[], index: number) => void;
  readonly preview: () => void;
  readonly make: () => void;
  readonly undo: () => void;
  /** The latest results of this visit. */
  readonly showResults: () => void;
  readonly cancel: () => void;
  readonly tryAgain: () => void;
  readonly back: () => void;
  /** Back where the screen has a way back, Cancel where work is being done; else nothing. */
  readonly escape: () => void;
  /** Draws the latest calculation, from any screen; on the charts themselves, another school or student. */
  readonly showCharts: (choice?: ChartChoice) => void;
  readonly home: () => void;
  readonly otherLog: () => void;
  readonly show: (kind: "menu" | "history" | "settings" | "help") => void;
}
