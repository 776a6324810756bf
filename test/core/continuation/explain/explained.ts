/** A small example to explain, and ways to look into an explanation. */
import { dateIn, intervals, time, week, weekdays } from "../ce-workbook.ts";
import type { CeResult, CeSheets, Row } from "../ce-workbook.ts";
import { cellReference } from "../../../../src/core/sheet/sheet.ts";
import { figuresOf } from "../../../support/recompute-figure.ts";
import { toldAt } from "../../../support/told-figure.ts";
import type { ToldFigure } from "../../../support/told-figure.ts";

const working: Row = { "Work Experience": "Yes" };

/** A short first week with a suspension and work, filled from the second. */
export const sheets: CeSheets = {
  attendance: [
    ...week(1, ["PPP", "PPP", "", "", ""]),
    ...intervals(dateIn(1, 2), "PPSS"),
    time(dateIn(1, 3), 45),
    time(dateIn(1, 3), 60, working),
    ...week(2, "PPPP"),
  ],
  calendar: weekdays(2),
};

export function audit({ done }: CeResult, row: number, column: string): ToldFigure {
  return mustBe(toldAt(done.explain, { table: "CE_Weekly_Audit", row, column }));
}

export function mustBe<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("there is no such figure");
  return value;
}

/** The figure of a name below another. */
export function below(figure: ToldFigure, name: string): ToldFigure {
  return mustBe([...figuresOf(figure)].find((one) => one.name === name));
}

export function cellsOf({ cells }: ToldFigure): readonly string[] {
  return cells.map((cell) => `${cell.sheet}!${cellReference(cell)}`);
}
