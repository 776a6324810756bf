/** npm run format: Prettier over the whole project; with --check it only says what is not formatted. */
import { ensureInstalled, runPackage } from "./workshop.mjs";

ensureInstalled();
const check = process.argv.includes("--check");
process.exitCode = runPackage("prettier", [check ? "--check" : "--write", ".", "--log-level", "warn"]);
