/** Everything that the pane shows, as one value: the screen of the moment with what it needs, and the screens to go back to. */
import type { HostFailure } from "../../results/host-problem.ts";
import type { ChartsView } from "../engine/charts-view.ts";
import type {
  CellNeighborhood,
  FileTrouble,
  Findings,
  IssueRow,
  Job,
  OpenedWorkbook,
  Survey,
} from "../engine/views.ts";
import type { AlmostScreen, CompareScreen } from "./comparison-state.ts";
import type { SelectedFigure } from "../host/host.ts";
import type { ResultsScreen, UnexplainedScreen, WhyScreen } from "./why-state.ts";
import type { Made } from "../engine/engine.ts";

export type Screen =
  /** savedTemplate: an empty log was just saved. */
  | { readonly kind: "start"; readonly savedTemplate: boolean }
  | { readonly kind: "home" }
  | SurveyScreen
  | CheckScreen
  | { readonly kind: "stopped"; readonly issues: readonly IssueRow[] }
  | PlaceScreen
  | { readonly kind: "preview"; readonly findings: Findings }
  | WorkingScreen
  | DoneScreen
  | CompareScreen
  | AlmostScreen
  | ResultsScreen
  | WhyScreen
  | UnexplainedScreen
  | { readonly kind: "menu" }
  /** view: null where nothing was calculated yet. */
  | { readonly kind: "charts"; readonly view: ChartsView | null }
  | { readonly kind: "history" }
  | { readonly kind: "settings" }
  | { readonly kind: "help" }
  | { readonly kind: "unusable"; readonly name: string; readonly why: FileTrouble }
  | TroubleScreen;

export interface SurveyScreen {
  readonly kind: "sheets" | "columns";
  readonly survey: Survey;
  /** The setting that was just chosen, "Sheet for Students": the clerk is still at it. */
  readonly chosen?: string;
}

export interface CheckScreen {
  readonly kind: "check";
  readonly findings: Findings;
  /** Keys of the groups whose rows are shown. */
  readonly openGroups: readonly string[];
  /** Rows that were asked for beyond the first ones, by group. */
  readonly moreRows: Readonly<Record<string, readonly IssueRow[]>>;
  /** The row that the clerk comes back from. */
  readonly returnTo: RowPlace | null;
  /** The workbook was changed since it was read. */
  readonly isStale: boolean;
}

export interface RowPlace {
  readonly group: string;
  readonly index: number;
}

export interface PlaceScreen {
  readonly kind: "place";
  readonly group: string;
  readonly rows: readonly IssueRow[];
  readonly index: number;
  /** How many rows the group has. */
  readonly count: number;
  /** null: being looked up, or shown in Excel itself. */
  readonly neighborhood: CellNeighborhood | null;
  readonly isSelected: boolean;
}

export type WorkStep = "read" | "check" | "write" | "sample" | "template";

export interface WorkingScreen {
  readonly kind: "working";
  readonly title: "opening" | "checking" | "making" | "preparing";
  readonly steps: readonly WorkStep[];
  readonly at: number;
  /** How far the step is; null: it does not say. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Rows that the step is about; null: not known yet. */
  readonly rowCount: number | null;
  readonly isStopping: boolean;
  /** Where Cancel leads. */
  readonly from: Screen;
}

export interface DoneScreen {
  readonly kind: "done";
  readonly findings: Findings;
  readonly made: Made;
  readonly isUndone: boolean;
  /** The workbook could not be written to: there are the import files alone. */
  readonly isWithoutSheets?: true;
}

export type Doing = "reading" | "checking" | "writing" | "undoing" | "saving" | "showing" | "making";

export interface TroubleScreen {
  readonly kind: "trouble";
  readonly doing: Doing;
  /** Import files that can be had although the workbook was not written to. */
  readonly hasImportFiles: boolean;
  /** What the host says; null: a bug of ours. */
  readonly failure: HostFailure | null;
  /** For a report: names and places in our code. */
  readonly details: string;
  /** Where Try again leads. */
  readonly from: Screen;
}

/** A setting that was given on this page, not in the workbook. */
export interface GivenSetting {
  readonly value: string;
  readonly source: "visit" | "file";
}

export interface State {
  readonly screen: Screen;
  /** The nearest last. */
  readonly back: readonly Screen[];
  readonly opened: OpenedWorkbook | null;
  readonly job: Job | null;
  readonly given: ReadonlyMap<string, GivenSetting>;
  /** Copies of the file that is open are to hold the settings that they were made with. */
  readonly remembersSettings: boolean;
  /** The latest results of this visit, so that nobody loses files by leaving their screen. */
  readonly lastDone: DoneScreen | null;
  /** The cell of a result sheet that is selected in Excel. */
  readonly selected: SelectedFigure | null;
  /** The open workbook was changed since it was read. */
  readonly isLogChanged: boolean;
}

export const firstState: State = {
  screen: { kind: "start", savedTemplate: false },
  back: [],
  opened: null,
  job: null,
  given: new Map(),
  remembersSettings: false,
  lastDone: null,
  selected: null,
  isLogChanged: false,
};
