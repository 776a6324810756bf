import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../../src/cli/command-line.ts";
import type { Engine } from "../../src/cli/command-line.ts";
import { makeIssue } from "../../src/core/issue/catalogue.ts";
import type { WorkbookRun } from "../../src/pipeline/run-workbook.ts";
import { temporaryFolder } from "../support/ledger.ts";

const workplace = temporaryFolder();
const input = join(workplace.path, "log.xlsx");
const out = join(workplace.path, "out");
const nowhere = { sheet: "", row: null, column: null };

beforeAll(() => writeFileSync(input, "anything"));
afterAll(() => workplace.remove());

/** Runs with an engine whose run ends so. */
async function runWith(run: () => Promise<WorkbookRun>, ...more: string[]) {
  const none = () => Promise.resolve(new Uint8Array());
  const engine: Engine = { run, template: none, sample: none };
  let err = "";
  const streams = { out: () => undefined, err: (text: string) => (err += text), progress: null };
  const status = await commandLine(["run", input, "--out", out, ...more], engine, streams);
  return { status, err, files: readdirSync(workplace.path) };
}

test("every reason that stops a run stands in the one line, with what to do", async () => {
  const stopped: WorkbookRun = {
    kind: "stopped",
    issues: [
      makeIssue("missing-sheet", nowhere, "", "", { role: "Students", chosen: "" }),
      makeIssue("unknown-setting", nowhere, "", "", { setting: "Hour\nRounding" }),
    ],
  };
  const { status, err, files } = await runWith(() => Promise.resolve(stopped));
  expect(status).toBe(2);
  expect(err).toMatch(/^[^\n]*no sheet or table for Students[^\n]*no setting named Hour Rounding[^\n]*\n$/);
  expect(files).toEqual(["log.xlsx"]);
});

test("a file that cannot be used is named with its problem", async () => {
  const run: WorkbookRun = { kind: "unusable-file", problem: "is protected with a password" };
  const { status, err } = await runWith(() => Promise.resolve(run));
  expect({ status, err }).toEqual({ status: 2, err: `${input} is protected with a password.\n` });
});

test("an error of our own gives status 1 and one line; --debug tells where", async () => {
  const fail = () => Promise.reject(new Error("broken\nin two lines"));
  const plain = await runWith(fail);
  expect(plain.status).toBe(1);
  expect(plain.err).toMatch(/^[^\n]*broken in two lines[^\n]*report[^\n]*\n$/);
  expect((await runWith(fail, "--debug")).err).toContain("command-line.test");
  expect(plain.files).toEqual(["log.xlsx"]);
});
