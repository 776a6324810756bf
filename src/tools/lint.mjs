/** npm run lint: ESLint, then who may import whom. */
import { ensureInstalled, runPackage } from "./workshop.mjs";

ensureInstalled();
const lint = runPackage("eslint", [".", "--max-warnings", "0"]);
const imports = runPackage("dependency-cruiser", ["src", "test", "--config", ".dependency-cruiser.cjs"], {
  program: "depcruise",
});
process.exitCode = lint === 0 && imports === 0 ? 0 : 1;
