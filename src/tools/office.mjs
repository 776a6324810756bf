/** Finds an installed LibreOffice and prints the path of its program; on Debian as root a missing one is installed. */
import { join } from "node:path";
import { findProgram, installOnDebian } from "./programs.mjs";
import { isMain, stop } from "./workshop.mjs";

function candidates() {
  if (process.platform === "darwin") return ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  if (process.platform === "win32") {
    return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"]]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, "LibreOffice", "program", "soffice.exe"));
  }
  return ["soffice", "libreoffice"];
}

/** Calc is a part of its own on Debian: soffice alone cannot open a workbook. */
function hasCalc(path) {
  return (
    process.platform !== "linux" ||
    findProgram(["localc", "/usr/lib/libreoffice/program/scalc"]) !== null ||
    path.includes("/opt/")
  );
}

/** The path of soffice, or null when there is none and none could be installed. LEDGER_OFFICE names one by hand. */
export function findOffice() {
  const chosen = process.env.LEDGER_OFFICE;
  if (chosen !== undefined && chosen !== "") return findProgram([chosen]);
  const path = findProgram(candidates());
  if (path !== null && hasCalc(path)) return path;
  return installOnDebian("libreoffice-calc") ? findProgram(candidates()) : path;
}

if (isMain(import.meta.url)) {
  const path = findOffice();
  if (path === null) stop("The office tests need LibreOffice with Calc. Install it and run the command again.");
  process.stdout.write(`${path}\n`);
}
