/** Inside Excel: the open workbook, its cells, and new workbooks. */
import { onCellsChanged, openAsNewWorkbook, showCell } from "../../excel/cells-shown.ts";
import { excelWorkbook } from "../../excel/excel-workbook.ts";
import { onCellSelected } from "../../excel/selected-cell.ts";
import { displayLanguage, isExcelDark } from "../../excel/look.ts";
import { saveSettings } from "../../excel/save-settings.ts";
import { hostedWorkbook } from "./hosted-workbook.ts";
import { isOutputName } from "./output-name.ts";
import type { Host } from "./host.ts";

export function excelHost(): Host {
  const job = new URLSearchParams(location.search).get("job");
  return {
    kind: "excel",
    displayLanguage: displayLanguage(),
    job: job === "recovery" || job === "continuation" ? job : null,
    opensHelp: false,
    workbook: hostedWorkbook(excelWorkbook("Excel")),
    selectCell: showCell,
    openAsNewWorkbook,
    saveSettings: (settings) => saveSettings(settings),
    watchLog: (changed) => watchInputSheets(changed),
    watchSelection: (selected) => untilEnded(onCellSelected(isOutputName, selected)),
    isDark: isExcelDark,
    browserPage: "index.html",
  };
}

/** Our own writing changes cells too; only what happens on other sheets is somebody's. */
function watchInputSheets(changed: () => void): () => void {
  return untilEnded(
    onCellsChanged((sheet) => {
      if (!isOutputName(sheet)) changed();
    }),
  );
}

/** Without an event of Excel the clerk goes another way: Check again, or Look at the results. Nothing else depends on it. */
function untilEnded(ending: Promise<() => Promise<void>>): () => void {
  ending.catch(() => undefined);
  return () => {
    ending.then((end) => end()).catch(() => undefined);
  };
}
