import { join } from "node:path";
import { projectFolder } from "../../support/ledger.ts";

/** The folder of Microsoft's own library, as its package delivers it. */
export const libraryFolder = join(projectFolder, "node_modules", "@microsoft", "office-js", "dist");
