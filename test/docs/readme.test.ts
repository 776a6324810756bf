/** The tables of README.md are those of the code: input columns, output columns, settings, exit statuses, help. */
import { exitStatus } from "../../src/cli/command-line.ts";
import { helpText } from "../../src/cli/help.ts";
import { calculate } from "../../src/core/calculate.ts";
import { roleSpecs } from "../../src/core/records/columns.ts";
import { readSettings, schoolYearFrom, settingChoices, settingNames } from "../../src/core/records/settings.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import { runLogTable } from "../../src/results/run-log.ts";
import { codeSpans, document, sectionOf, tablesWith } from "./markdown.ts";
import { smallLogSheets } from "../support/small-log.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { messagesOf } from "../support/issue-words.ts";

const readme = document("README.md");

describe("input sheets", () => {
  const tables = tablesWith(readme, ["Column", "Required", "Also known as", "Notes"]);

  test("are those of the code, required or optional", () => {
    const headings = roleSpecs.map(({ role, required }) => `${role} (${required ? "required" : "optional"})`);
    expect(tables.map(({ heading }) => heading)).toEqual(headings);
  });

  test.each(roleSpecs.map((spec) => [spec.role, spec] as const))(
    "%s has its columns, marks and aliases",
    (role, spec) => {
      const table = tables.find(({ heading }) => heading.startsWith(`${role} (`));
      const written = table?.rows.map(([name, required, aliases]) => ({
        name,
        required: required === "Yes",
        aliases: codeSpans(aliases ?? ""),
      }));
      expect(written).toEqual(spec.columns);
    },
  );

  test.each(roleSpecs.filter(({ sheetAliases }) => sheetAliases.length > 0).map((spec) => [spec.role, spec] as const))(
    "%s names the other names of the sheet",
    (role, { required, sheetAliases }) => {
      const section = sectionOf(readme, `${role} (${required ? "required" : "optional"})`);
      const sentence = /Also found as ([^.]*)\./.exec(section)?.[1] ?? "";
      expect(codeSpans(sentence)).toEqual(sheetAliases);
    },
  );
});

test("the output sheets and their columns are those of a run, in their order", () => {
  const sheets = Object.entries(smallLogSheets).map(([name, rows]) => sheetFromRows(name, rows as readonly Cell[][]));
  const result = calculate({ sheets, date1904: false });
  if (result.kind !== "done") throw new Error(messagesOf(result.issues));
  const stamp = { runAt: null, runBy: null, productVersion: "", fingerprints: { input: "", imports: "" } };
  const made = [...result.tables, runLogTable(null, result, stamp, false)];
  const written = tablesWith(readme, ["Sheet", "One row is", "Columns"]).flatMap(({ rows }) => rows);
  expect(written.map(([name, , columns]) => [name, codeSpans(columns ?? "")])).toEqual(
    made.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  );
});

test("the sheet Planning is written down with its columns", () => {
  const sheets = Object.entries(smallLogSheets).map(([name, rows]) => sheetFromRows(name, rows as readonly Cell[][]));
  const result = calculate({ sheets, date1904: false }, [["Planning Sheet", "Yes"]]);
  if (result.kind !== "done") throw new Error(messagesOf(result.issues));
  const columns = result.tables.find(({ name }) => name === "Planning")?.columns.map(({ name }) => name);
  const written = tablesWith(readme, ["Column of Planning", "Attendance Recovery", "Continuation"]);
  expect(written.flatMap(({ rows }) => rows.map(([name]) => codeSpans(name ?? "")).flat())).toEqual(columns);
});

describe("settings", () => {
  const rows = tablesWith(readme, ["Setting", "Default", "Values", "What it does"]).flatMap((table) => table.rows);

  test("are those of the code", () => {
    expect(rows.map(([name = ""]) => name).toSorted()).toEqual(settingNames.toSorted());
  });

  test.each(settingNames.filter((name) => settingChoices(name).length > 0))(
    "%s has its values and its default",
    (name) => {
      const [, standard = "", values = ""] = rows.find(([written]) => written === name) ?? [];
      expect(codeSpans(values)).toEqual(settingChoices(name));
      expect(codeSpans(standard)).toEqual(settingChoices(name).slice(0, 1));
    },
  );

  test("with a number have the default that the code takes", () => {
    const year = schoolYearFrom(2025);
    const read = readSettings([], false);
    if (year === null || read.kind !== "draft") throw new Error("The default settings can be read.");
    const settings = read.draft.finish(year);
    const defaults: Readonly<Record<string, string>> = {
      "Maximum Recovered Days": `\`${String(settings.maximumRecoveredDays)}\``,
      "Target Hours per Day": `\`${String(settings.targetMinutesPerDay / 60)}\``,
      "Weekly Maximum Hours": `\`${String(settings.weeklyMaximumMinutes / 60)}\``,
      "Interval Minutes": `\`${String(settings.intervalMinutes)}\``,
      "Minimum Hours for Work": `\`${String(settings.minimumMinutesForWork / 60)}\``,
      "Maximum Work Hours per Day": settings.maximumWorkMinutesPerDay === null ? "blank" : "",
    };
    const written = rows.filter(([name = ""]) => name in defaults).map(([name, standard]) => [name, standard]);
    expect(Object.fromEntries(written)).toEqual(defaults);
  });

  test("all say what they do", () => {
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ""))).toEqual([]);
  });
});

test("the exit statuses are those of the command line", () => {
  const rows = tablesWith(readme, ["Exit status", "Meaning"]).flatMap((table) => table.rows);
  expect(rows.map(([status]) => Number(status)).toSorted()).toEqual(Object.values(exitStatus).toSorted());
});

test("the help of the command line is printed as it is", () => {
  expect(readme).toContain(helpText.trim());
});
