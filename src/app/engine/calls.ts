/** What can be asked of the worker, and how the question and the answer travel. */
import type { Cell, Sheet } from "../../core/sheet/sheet.ts";
import type { Table } from "../../core/tables/table.ts";
import type { HeadingFacts } from "../../results/heading-block.ts";
import type { HostProblem } from "../../results/host-problem.ts";
import type { OutputPlan } from "../../results/output-plan.ts";
import type { CellRules } from "../../results/result-cells.ts";
import type { OnProgress, WorkbookReading } from "../../results/workbook.ts";
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { ComparisonDesk } from "./comparison-desk.ts";
import type { FigurePlace } from "../../core/explain.ts";
import type { PointedCell } from "../../results/figure-on-sheet.ts";
import type {
  FigurePath,
  FigureView,
  PointedFigure,
  ResultPage,
  ResultQuery,
  ResultTable,
  WhyView,
} from "./why-views.ts";
import type { ChartChoice, ChartsView } from "./charts-view.ts";
import type {
  CellNeighborhood,
  Findings,
  IssueRow,
  Job,
  MadeFile,
  OpenedWorkbook,
  SettingValue,
  Stopped,
  Survey,
  UnusableWorkbook,
} from "./views.ts";

/** A sheet without its cells: these follow in slices. */
export type SheetOutline = Omit<Sheet, "columns">;

/** A reading without the cells of its sheets. */
export type ReadingOutline = Omit<WorkbookReading, "input"> & {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
};

/** An output sheet without its rows: these follow in slices. */
export interface ResultOutline {
  readonly sheetName: string;
  readonly table: Omit<Table, "rows">;
  readonly rowCount: number;
  /** Its fingerprint, which takes a look at every cell. */
  readonly check: string;
  readonly facts: HeadingFacts;
  readonly rules: CellRules;
}

export interface ResultsOutline {
  readonly plan: OutputPlan;
  readonly sheets: readonly ResultOutline[];
}

/** The worker's side of the pane: it holds the workbook that was read and what was calculated. */
export interface Session extends ComparisonDesk {
  readonly openFile: (file: Blob, name: string, onProgress: OnProgress) => Promise<OpenedWorkbook | UnusableWorkbook>;
  /** A workbook that the pane reads itself: its outline, then the cells of each sheet in slices, then openOutlined. */
  readonly outline: (name: string, outline: ReadingOutline) => void;
  readonly takeCells: (sheet: number, column: number, cells: readonly Cell[]) => void;
  readonly openOutlined: () => OpenedWorkbook;
  readonly survey: (given: readonly SettingValue[]) => Survey;
  readonly calculate: (job: Job, given: readonly SettingValue[], runAt: string) => Promise<Findings | Stopped>;
  /** Rows of an issue group, from a place in it on. */
  readonly issueRows: (groupKey: string, from: number) => readonly IssueRow[];
  readonly neighborhood: (at: CellAddress) => CellNeighborhood;
  /** Of both jobs; none before a calculation. */
  readonly resultTables: () => readonly ResultTable[];
  readonly resultPage: (query: ResultQuery) => ResultPage;
  /** null for a cell without a figure. */
  readonly why: (place: FigurePlace) => WhyView | null;
  /** Parts of the figure at a path below the one at the place, from a place among them on. */
  readonly whyParts: (place: FigurePlace, path: FigurePath, from: number) => readonly FigureView[];
  readonly pointedFigure: (cell: PointedCell) => PointedFigure;
  /** null before a calculation. */
  readonly charts: (choice: ChartChoice) => ChartsView | null;
  /** Why a copy of the file cannot remember these settings; null when it can. Only after openFile. */
  readonly settingsProblem: (given: readonly SettingValue[]) => Promise<HostProblem | null>;
  /** A copy of the file with the results, then the import files. Only after openFile. The copy may remember the settings of its run. */
  readonly writeFiles: (remembersSettings: boolean) => Promise<readonly MadeFile[] | HostProblem>;
  readonly resultsOutline: () => Promise<ResultsOutline>;
  readonly resultRows: (sheet: number, from: number, count: number) => Table["rows"];
  /** The import files alone. Only after a calculation. */
  readonly importFiles: () => readonly MadeFile[];
  /** An import file as a workbook whose cells are texts. Only after a calculation. */
  readonly importWorkbook: (fileName: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly makeTemplate: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly makeSample: () => Promise<Uint8Array<ArrayBuffer>>;
}

export type CallName = keyof Session;

/** Functions do not travel: progress comes as messages of its own. */
type Sendable<Arguments extends readonly unknown[]> = Arguments extends readonly [...infer First, OnProgress]
  ? First
  : Arguments;

export type ArgumentsOf<Name extends CallName> = Sendable<Parameters<Session[Name]>>;
export type AnswerOf<Name extends CallName> = Awaited<ReturnType<Session[Name]>>;

export interface Question {
  readonly id: number;
  readonly name: CallName;
  readonly given: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly kind: "answer"; readonly answer: unknown }
  | { readonly id: number; readonly kind: "progress"; readonly done: number; readonly total: number }
  /** A bug: names and places in our code, never a message, which might quote a cell. */
  | { readonly id: number; readonly kind: "failed"; readonly name: string; readonly places: string };
