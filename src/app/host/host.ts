/** What a page can do with the place it runs in, beside reading and writing a workbook. null: this place cannot. */
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { PointedCell } from "../../results/figure-on-sheet.ts";
import type { HostedWorkbook } from "./hosted-workbook.ts";
import type { Job, SettingValue } from "../engine/views.ts";

/** A cell of a result sheet. */
export interface SelectedFigure {
  readonly sheet: string;
  /** "O12" */
  readonly address: string;
  /** As it is shown. */
  readonly text: string;
  readonly cell: PointedCell;
}

export interface Host {
  readonly kind: "excel" | "browser";
  /** Of the program's own menus, such as "en-US" or "es-MX". */
  readonly displayLanguage: string;
  /** The job that the button in Excel's ribbon asked for. */
  readonly job: Job | null;
  /** What the address asks to be shown first. */
  readonly opensHelp: boolean;
  /** The workbook that is open in Excel. */
  readonly workbook: HostedWorkbook | null;
  /** Resolves to whether the cell could be shown: a hidden sheet stays hidden. */
  readonly selectCell: ((at: CellAddress) => Promise<boolean>) | null;
  readonly openAsNewWorkbook: ((bytes: Uint8Array<ArrayBuffer>) => Promise<void>) | null;
  /** Writes settings into the workbook's Settings sheet, which is made when there is none. */
  readonly saveSettings: ((settings: readonly SettingValue[]) => Promise<void>) | null;
  /** Calls back when somebody changes a cell of an input sheet; returns what ends it. */
  readonly watchLog: ((changed: () => void) => () => void) | null;
  /** Calls back with the cell that the user selects where it may hold a figure of a result sheet, else null; returns what ends it. */
  readonly watchSelection: ((selected: (cell: SelectedFigure | null) => void) => () => void) | null;
  /** Whether the program around the pane is dark at the moment; null when it does not say. */
  readonly isDark: (() => boolean | null) | null;
  /** The address of the page that works with files. */
  readonly browserPage: string;
}
