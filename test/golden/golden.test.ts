/**
 * The golden district's complete result, compared with the files stored beside this test. After a change that is meant:
 * npm run golden:update, then read the diff.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calculate } from "../../src/core/calculate.ts";
import { catalogue } from "../../src/core/issue/catalogue.ts";
import type { Calculation } from "../../src/core/result.ts";
import type { WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { resultText } from "./result-text.ts";
import { runs } from "./runs.ts";
import type { Overrides } from "./runs.ts";
import { messagesOf } from "../support/issue-words.ts";

const updating = process.env["GOLDEN_UPDATE"] === "1";

function done(workbook: WorkbookInput, overrides: Overrides): Calculation {
  const result = calculate(workbook, overrides);
  if (result.kind === "stopped") throw new Error(messagesOf(result.issues));
  return result;
}

/** Codes that need a run that stops, a host, or a sheet that the golden district does not have. */
const notMet = new Set([
  "missing-sheet",
  "missing-column",
  "ambiguous-column",
  "unknown-setting",
  "setting-value",
  "day-credit-looser-than-hours",
  "unreadable-file",
  "output-sheet-not-ours",
  "output-sheet-edited",
  "empty-sheet",
  "settings-sheet-not-ours",
  "days-used-not-computed",
  "roster-not-read",
  "roster-without-calendar",
]);

describe.each(runs)("the golden district %s", (folder, workbook, overrides) => {
  const place = join(__dirname, folder);
  const result = done(workbook, overrides);
  const files = resultText(result);

  if (updating) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(place, name), text);
  }

  test("has the stored files and no others", () => {
    expect(existsSync(place) ? readdirSync(place).sort() : []).toEqual([...files.keys()].sort());
  });

  test.each([...files])("%s is as stored", (name, text) => {
    expect(text).toBe(readFileSync(join(place, name), "utf8"));
  });

  test("comes out the same a second time", () => {
    expect(resultText(done(workbook, overrides))).toEqual(files);
  });

  test("accounts for every row", () => {
    for (const counts of Object.values(result.totals.rows)) {
      const { read, used, notCounted, heldBack, duplicates, copies } = counts;
      expect(used + notCounted + heldBack + duplicates + copies).toBe(read);
    }
  });

  test("ends every line of the import files with CR and LF", () => {
    for (const { text } of result.importFiles) {
      expect(text.endsWith("\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }
  });
});

test("the golden district meets every issue that a run can give", () => {
  const met = new Set(
    runs.flatMap(([, workbook, overrides]) => done(workbook, overrides).issues.map(({ code }) => code)),
  );
  const missing = Object.keys(catalogue).filter(
    (code) => !notMet.has(code) && !met.has(code as keyof typeof catalogue),
  );
  expect(missing).toEqual([]);
});
