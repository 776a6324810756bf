/**
 * npm test: everything, one part after the other. A part that fails does not stop the others. The last line is
 * "N passed, N failed" over all parts: a part of Jest counts by its tests, any other part is one check.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { findOffice } from "./office.mjs";
import { ensureInstalled, root, runNode, runPackage, say } from "./workshop.mjs";

const CHECKS = [
  ["Types", () => runNode([tool("typecheck.mjs")]) === 0],
  ["Lint", () => runPackage("eslint", [".", "--max-warnings", "0"]) === 0],
  ["Imports", () => cruise() === 0],
  ["Format", () => runNode([tool("format.mjs"), "--check"]) === 0],
  ["Unit tests, properties, files, command line", () => jest("node", "jsdom")],
  ["Build", () => runNode([tool("build.mjs")]) === 0],
  ["LibreOffice", () => (findOffice() === null ? missing("LibreOffice with Calc") : jest("office"))],
  ["Browser", () => (findBrowser() === null ? missing("Chromium, Google Chrome or Microsoft Edge") : jest("browser"))],
];

function tool(name) {
  return join(root, "src", "tools", name);
}

function cruise() {
  return runPackage("dependency-cruiser", ["src", "test", "--config", ".dependency-cruiser.cjs"], {
    program: "depcruise",
  });
}

function missing(what) {
  say(`These tests need ${what}, which was not found. Install it and run npm test again.`);
  return false;
}

/** Runs projects of the Jest configuration in package.json and counts their tests. */
function jest(...projects) {
  const report = join(root, "build", "test-report", `${projects.join("-")}.json`);
  mkdirSync(join(root, "build", "test-report"), { recursive: true });
  rmSync(report, { force: true });
  const status = runPackage("jest", [
    // Jest leaves one core idle unless told. What is timed in a browser wants the computer for itself.
    projects.includes("node") ? "--maxWorkers=100%" : "--runInBand",
    // A computer that is busy with other things gets more time for each test.
    "--testTimeout=30000",
    "--json",
    "--outputFile",
    report,
    "--selectProjects",
    ...projects,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(readFileSync(report, "utf8"));
  const skipped = counts.numPendingTests + counts.numTodoTests;
  if (skipped > 0) say(`${String(skipped)} tests were skipped; a skipped test counts as failed.`);
  const passed = counts.numPassedTests;
  let failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites + skipped;
  if (passed + failed === 0) {
    say("No test was run, which counts as a failure.");
    failed = 1;
  }
  if (status !== 0 && failed === 0) failed = 1;
  return { passed, failed };
}

ensureInstalled();

const lines = [];
const total = { passed: 0, failed: 0 };
for (const [name, run] of CHECKS) {
  process.stdout.write(`\n=== ${name}\n`);
  const start = performance.now();
  const outcome = run();
  const counts = typeof outcome === "boolean" ? { passed: outcome ? 1 : 0, failed: outcome ? 0 : 1 } : outcome;
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? "ok    " : "FAILED";
  lines.push(`${verdict}  ${name}: ${String(counts.passed)} passed, ${String(counts.failed)} failed (${seconds} s)`);
}

process.stdout.write(`\n=== Summary\n${lines.join("\n")}\n\n`);
process.stdout.write(`${String(total.passed)} passed, ${String(total.failed)} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
