/** The time that an attendance row gives, in the cells that give it. */
import type { Figure, FigureName } from "../../explain.ts";
import { figureInCells, figureOfParts } from "../../make-figure.ts";
import type { Attendance } from "../../records/records.ts";
import { timeFigure } from "./session-names.ts";

/** For a row with `minutes` from Minutes, Hours, or Time In and Time Out. */
export function rowTimeFigure(attendance: Attendance, index: number, name: FigureName, minutes: number): Figure {
  for (const field of ["Minutes", "Hours"] as const) {
    if (!attendance.isFilled(index, field)) continue;
    return figureInCells(name, "minutes", minutes, [attendance.cell(index, field)]);
  }
  const out = timeFigure("Time Out", attendance.timeOut[index] ?? 0, attendance.cell(index, "Time Out"));
  const into = timeFigure("Time In", attendance.timeIn[index] ?? 0, attendance.cell(index, "Time In"));
  return figureOfParts(name, "minutes", "difference", [out, into]);
}
