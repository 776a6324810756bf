/** A plain browser page: files only. */
import type { Host } from "./host.ts";

export function browserHost(): Host {
  return {
    kind: "browser",
    displayLanguage: navigator.language,
    job: null,
    opensHelp: location.hash === "#help",
    workbook: null,
    selectCell: null,
    openAsNewWorkbook: null,
    saveSettings: null,
    watchLog: null,
    watchSelection: null,
    isDark: null,
    browserPage: "index.html",
  };
}
