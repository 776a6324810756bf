/** "Why?" of backfill: what a week gives and gets, and which weeks stand against it. */
import { dateIn, runCe, week, weekdays } from "../ce-workbook.ts";
import type { CeSheets } from "../ce-workbook.ts";
import { audit, below, sheets } from "./explained.ts";

describe("backfill", () => {
  test("a debit is what is left to give, at most what the other week still needs", () => {
    const figure = audit(runCe(sheets), 1, "Hours Debited");
    expect([figure.value, figure.how, figure.rule]).toEqual([255, "least", "ce-backfill"]);
    expect(figure.text).toBe(
      "These hours fill the week of 08/18/2025. The oldest earlier week that is short is filled first.",
    );
    expect(figure.parts.map(({ name, value }) => [name, value])).toEqual([
      ["Hours + or -", 300],
      ["What the week of 08/18/2025 is short before backfill", 255],
    ]);
    expect(figure.parts[1]?.parts.map(({ name, of }) => [name, of])).toEqual([
      ["Max Hours, week of 08/18/2025", { table: "CE_Weekly_Audit", row: 0, column: "Max Hours" }],
      ["Appor Hours, week of 08/18/2025", { table: "CE_Weekly_Audit", row: 0, column: "Appor Hours" }],
    ]);
  });

  test("a credit is the debit of the week that gives it", () => {
    const figure = audit(runCe(sheets), 0, "Hours Credited");
    expect(figure.text).toBe("These hours come from the excess of the week of 08/25/2025.");
    expect(figure.parts.map(({ of }) => of)).toEqual([{ table: "CE_Weekly_Audit", row: 1, column: "Hours Debited" }]);
  });

  /** Weeks 1 and 2 lack 15 and 9 hours, weeks 3 and 4 have 10 too many. */
  const several: CeSheets = {
    attendance: [...week(2, ["PPP", "PPP", "", "", ""]), ...week(3, "PPPPP"), ...week(4, "PPPPP")],
    calendar: weekdays(4),
  };

  test("later debits and credits of a week stand on rows of their own, and take off what went before", () => {
    const run = runCe(several);
    // Week 3 gives 10 to week 1; week 4 gives 5 to week 1 and 5 to week 2: rows 0, 1 (week 1), 2, 3, 4, 5 (week 4).
    const second = audit(run, 5, "Hours Debited");
    expect([second.value, second.parts[0]?.name]).toEqual([300, "Hours left to give"]);
    expect(second.parts[0]?.parts.map(({ of }) => of)).toEqual([
      { table: "CE_Weekly_Audit", row: 4, column: "Hours + or -" },
      { table: "CE_Weekly_Audit", row: 4, column: "Hours Debited" },
    ]);
    const first = audit(run, 4, "Hours Debited");
    expect(below(first, "What the week of 08/18/2025 still needs").parts.map(({ value }) => value)).toEqual([900, 600]);
    expect(audit(run, 0, "Total Appor").parts.map(({ of }) => [of?.row, of?.column])).toEqual([
      [0, "Appor Hours"],
      [0, "Hours Credited"],
      [1, "Hours Credited"],
    ]);
    expect(run.done.explain.figure({ table: "CE_Weekly_Audit", row: 5, column: "Max Hours" })).toBeNull();
    expect(run.done.explain.figure({ table: "CE_Weekly_Audit", row: 5, column: "Hours Credited" })).toBeNull();
  });

  test("the settings that order and narrow it are named", () => {
    const settings = {
      "Fill Order": "Nearest",
      "Backfill Start": dateIn(1, 2),
      "Reported Through": dateIn(1, 4),
    };
    expect(audit(runCe({ ...several, settings }), 2, "Hours Debited").text).toBe(
      "These hours fill the week of 08/25/2025. The nearest earlier week that is short is filled first. " +
        "Weeks before the one of Backfill Start, 08/20/2025, are left alone. " +
        "Weeks up to the one of Reported Through, 08/22/2025, get only from weeks up to it.",
    );
  });

  test("weeks that are not printed are explained in place, each transfer between them once", () => {
    const run = runCe({ ...several, settings: { "CE Report Start": dateIn(4, 0) } });
    expect(run.weeks).toHaveLength(1);
    const figure = audit(run, 0, "Hours Debited");
    const still = below(figure, "What the week of 08/18/2025 still needs");
    expect(still.parts.map(({ value }) => value)).toEqual([900, 600]);
    const max = below(still, "Max Hours, week of 08/18/2025");
    expect([max.of, max.text]).toEqual([null, "The week is before the report's first one and is not printed."]);
    const given = below(still, "Hours Debited, week of 09/01/2025 to the week of 08/18/2025");
    expect([given.of, given.value]).toEqual([null, 600]);
    expect(given.text).toMatch(/^The week is before the report's first one and is not printed\. These hours fill/);
  });
});
