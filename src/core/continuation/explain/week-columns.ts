/** The columns of minutes of CE_Weekly_Audit that every week has: what the run found, and how it is explained. */
import type { ContinuationWeek } from "../../continuation-result.ts";
import type { Figure } from "../../explain.ts";
import { apportioned, overOrShort, stillShort, totalApportioned, unusedExcess } from "./apportioned.ts";
import { maximum } from "./maximum.ts";
import { courseTime, excusedTime, nonWorkTime, suspendedTime, unexcusedTime, workTime } from "./time-figures.ts";
import type { WeekAtHand, WeekColumn } from "./week-at-hand.ts";

export interface ExplainedColumn {
  readonly minutes: (week: ContinuationWeek) => number;
  readonly explain: (at: WeekAtHand) => Figure;
}

export const weekColumns: Readonly<Record<WeekColumn, ExplainedColumn>> = {
  "Hours Excused": { minutes: ({ excused }) => excused, explain: excusedTime },
  "Hours Unexc": { minutes: ({ unexcused }) => unexcused, explain: unexcusedTime },
  "Hours Susp": { minutes: ({ suspended }) => suspended, explain: suspendedTime },
  "Max Hours": { minutes: ({ max }) => max, explain: maximum },
  "Work Hours": { minutes: ({ work }) => work, explain: workTime },
  "Non Work Hours": { minutes: ({ nonWork }) => nonWork, explain: nonWorkTime },
  "Course Hours": { minutes: ({ course }) => course, explain: courseTime },
  "Appor Hours": { minutes: (week) => week.apportioned, explain: apportioned },
  "Total Appor": { minutes: (week) => week.totalApportioned, explain: totalApportioned },
  "Hours + or -": { minutes: (week) => week.overOrShort, explain: overOrShort },
  "Unused Excess": { minutes: (week) => week.unusedExcess, explain: unusedExcess },
  "Still Short": { minutes: (week) => week.stillShort, explain: stillShort },
};

export function isWeekColumn(name: string): name is WeekColumn {
  return Object.hasOwn(weekColumns, name);
}
