/** npm run test:office: the produced files, opened and recalculated by LibreOffice. */
import { findOffice } from "./office.mjs";
import { ensureInstalled, runPackage, stop } from "./workshop.mjs";

ensureInstalled();
if (findOffice() === null) {
  stop("The office tests need LibreOffice with Calc. Install it and run the command again.");
}
process.exitCode = runPackage("jest", ["--selectProjects", "office"]);
