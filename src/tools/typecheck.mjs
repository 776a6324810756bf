/** npm run typecheck: the whole project, then src/core alone, which must do without a browser, Node or packages. */
import { ensureInstalled, runPackage } from "./workshop.mjs";

ensureInstalled();
const statuses = ["tsconfig.json", "src/core/tsconfig.json"].map((project) =>
  runPackage("typescript", ["-p", project], { program: "tsc" }),
);
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
