/** A blank sheet, and what a name of a sheet may be. */
import { refusal } from "./refusal.ts";
import type { HostWorkbook, PageLayout, Sheet } from "./model.ts";
import { nextId } from "./record.ts";
import { plainRuns } from "./style-runs.ts";

export const PLAIN_PAGE_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printTitleRows: null,
  printArea: null,
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
};

/** A sheet without a cell. It is in no workbook yet. */
export function newSheet(workbook: HostWorkbook, name: string): Sheet {
  return {
    id: nextId(workbook),
    name,
    visibility: "Visible",
    look: { tabColor: "", showGridlines: true, frozenRows: 0, frozenColumns: 0, pageLayout: PLAIN_PAGE_LAYOUT },
    protection: null,
    horizontalPageBreaks: [],
    customProperties: new Map(),
    filter: null,
    columns: [],
    emptyColumnRuns: plainRuns(workbook.normalStyle),
    columnSizes: new Map(),
    rowSizes: new Map(),
    hyperlinks: new Map(),
    mergedAreas: [],
    tables: [],
    names: [],
    charts: [],
    shapeCount: 0,
    commentCount: 0,
    pivotTableCount: 0,
  };
}

const LONGEST_NAME = 31;

/** Refuses a name that Excel does not allow (InvalidArgument), or that another sheet or chart sheet has (ItemAlreadyExists). */
export function checkSheetName(workbook: HostWorkbook, name: string, except: Sheet | null): void {
  const isAllowed =
    name.length >= 1 &&
    name.length <= LONGEST_NAME &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!isAllowed)
    throw refusal(
      "InvalidArgument",
      "The name provided for the sheet is invalid: it is too long, blank or reserved, or has one of : \\ / ? * [ ].",
    );
  if (isTaken(workbook, name, except))
    throw refusal("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

function isTaken(workbook: HostWorkbook, name: string, except: Sheet | null): boolean {
  const lower = name.toLowerCase();
  return (
    workbook.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === lower) ||
    workbook.chartSheetNames.some((taken) => taken.toLowerCase() === lower)
  );
}

/** Sheet1, Sheet2, ...: the first that is free. */
export function freeSheetName(workbook: HostWorkbook): string {
  for (let number = 1; ; number++) if (!isTaken(workbook, `Sheet${number}`, null)) return `Sheet${number}`;
}
