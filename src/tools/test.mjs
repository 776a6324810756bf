/**
 * npm test: everything. Stages come one after the other; the lanes of a stage run at the same time, so that no core waits. A part
 * that fails does not stop the others. The last line is "N passed, N failed" over all parts: a part of Jest counts by its tests,
 * any other part is one check.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { findOffice } from "./office.mjs";
import { ensureInstalled, packageProgram, root, runNodeBeside, say } from "./workshop.mjs";

ensureInstalled();

const STAGES = [
  [
    [check("Lint", [packageProgram("eslint", "eslint"), ".", "--max-warnings", "0"])],
    [
      check("Types", [tool("typecheck.mjs")]),
      check("Imports", [
        packageProgram("dependency-cruiser", "depcruise"),
        ...["src", "test", "--config", ".dependency-cruiser.cjs"],
      ]),
      check("Format", [tool("format.mjs"), "--check"]),
      check("Build", [tool("build.mjs")]),
    ],
  ],
  // Jest leaves one core idle unless told.
  [[jest("Unit tests, properties, files, command line", ["node", "jsdom"], ["--maxWorkers=100%"])]],
  [
    [jest("LibreOffice", ["office"], ["--runInBand"], () => findOffice() === null && "LibreOffice with Calc")],
    [jest("Browser", ["browser"], ["--maxWorkers=2"], noBrowser)],
  ],
];

function tool(name) {
  return join(root, "src", "tools", name);
}

function noBrowser() {
  return findBrowser() === null && "Chromium, Google Chrome or Microsoft Edge";
}

/** A part that is one check: a program that ends with 0. */
function check(name, args) {
  return {
    name,
    run: async () => {
      const { status, printed } = await runNodeBeside(args);
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, printed };
    },
  };
}

/** A part that runs projects of the Jest configuration in package.json and counts their tests. */
function jest(name, projects, options, missing = () => false) {
  const report = join(root, "build", "test-report", `${name.replaceAll(/\W+/g, "-")}.json`);
  const run = async () => {
    const what = missing();
    if (what !== false) {
      const printed = `These tests need ${what}, which was not found. Install it and run npm test again.\n`;
      return { passed: 0, failed: 1, printed };
    }
    mkdirSync(join(root, "build", "test-report"), { recursive: true });
    rmSync(report, { force: true });
    const { status, printed } = await runNodeBeside([
      packageProgram("jest", "jest"),
      ...["--selectProjects", ...projects],
      ...["--json", "--outputFile", report],
      // A computer that is busy with other things gets more time for each test.
      ...["--testTimeout=30000", ...options],
    ]);
    return { ...countsOf(report, status), printed };
  };
  return { name, run };
}

/** Reads the counts of a Jest report. Skipped tests, and a run without tests, count as failed. */
function countsOf(report, status) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(readFileSync(report, "utf8"));
  const passed = counts.numPassedTests;
  const failed =
    counts.numFailedTests + counts.numRuntimeErrorTestSuites + counts.numPendingTests + counts.numTodoTests;
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

/** Runs a part and prints, when it has ended, what it printed. */
async function runPart({ name, run }) {
  say(`${name} ...`);
  const start = performance.now();
  const { passed, failed, printed } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`\n=== ${name}\n${printed.trimEnd()}\n`);
  const verdict = failed === 0 ? "ok    " : "FAILED";
  return {
    passed,
    failed,
    line: `${verdict}  ${name}: ${String(passed)} passed, ${String(failed)} failed (${seconds} s)`,
  };
}

const outcomes = [];
for (const lanes of STAGES) {
  const ofLanes = lanes.map(async (parts) => {
    const ofParts = [];
    for (const part of parts) ofParts.push(await runPart(part));
    return ofParts;
  });
  outcomes.push(...(await Promise.all(ofLanes)).flat());
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.stdout.write(`\n=== Summary\n${outcomes.map(({ line }) => line).join("\n")}\n\n`);
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
