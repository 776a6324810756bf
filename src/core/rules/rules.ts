/**
 * The values of the law, dated and cited. Formulas take them as arguments; no number of the law stands in a formula.
 * Confidence says how far a reading reaches: a statute's own words, a page of the California Department of Education,
 * the SIS's documentation, a secondary source that summarizes one of these, or our own reading.
 */
import { dayFromParts } from "../units/day.ts";
import type { Day } from "../units/day.ts";

export type Confidence = "statute" | "CDE" | "CALPADS" | "SIS documentation" | "secondary source" | "our reading";

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  /** Where it stands. */
  readonly cite: string;
  readonly confidence: Confidence;
  /** The rule in our words. */
  readonly text: string;
  /** Values by the day from which they hold, oldest first; empty when the rule has no number. */
  readonly values: readonly { readonly from: Day; readonly value: number; readonly unit: string }[];
  /** The setting by which a district changes it, or null. */
  readonly setting: string | null;
}

function value(from: readonly [number, number, number], amount: number, unit: string): Rule["values"] {
  const day = dayFromParts(...from);
  return day === null ? [] : [{ from: day, value: amount, unit }];
}

const rules = {
  "ar-time-replaces": {
    title: "Hours Earned is the year's whole hours",
    cite: "Attendance Recovery Process (SIS documentation, 09/18/2025), Automatic Process",
    confidence: "SIS documentation",
    text: "Hours Earned is recalculated from all attended time and replaces the old value, rounded down to the whole hour (2 h 15 min is 2).",
    values: [],
    setting: "Hours Rounding",
  },
  "ar-section-marked": {
    title: "Only sections marked for Attendance Recovery count",
    cite: "Attendance Recovery Process (SIS documentation), steps 4 and Automatic Process 1",
    confidence: "SIS documentation",
    text: "A session counts when its course is marked Attendance Recovery or its section is marked Attendance Recovery (Override).",
    values: [],
    setting: null,
  },
  "ar-day-in-session": {
    title: "The day is marked School Day and Attendance",
    cite: "Attendance Recovery Process (SIS documentation), Automatic Process 3",
    confidence: "SIS documentation",
    text: "A session counts on a day whose Day Setup has School Day and Attendance marked. Without a Calendar sheet every date counts.",
    values: [],
    setting: null,
  },
  "ar-licensed-teacher": {
    title: "The teacher of record is licensed",
    cite: "Attendance Recovery Process (SIS documentation), Automatic Process 4; CDE Attendance Recovery pages",
    confidence: "SIS documentation",
    text: "Time of a section whose teacher is marked as not licensed is not counted.",
    values: [],
    setting: "Unlicensed Teacher",
  },
  "ar-within-service": {
    title: "The date lies in an Attendance Recovery record and a program service",
    cite: "Attendance Recovery Process (SIS documentation), steps 1 and 2",
    confidence: "SIS documentation",
    text: "A session counts when its date lies in a program service of the student and in an Attendance Recovery record of the student.",
    values: [],
    setting: null,
  },
  "ar-section-detail": {
    title: "Section Student Detail caps the counted part of a longer session",
    cite: "Attendance Recovery Process (SIS documentation), Automatic Process 5",
    confidence: "SIS documentation",
    text: "Where only a part of a session is taught by a licensed teacher, the Section Student Detail gives the hours that count.",
    values: [],
    setting: "Section Student Detail Means",
  },
  "ar-by-exception": {
    title: "Who is on the roster is present unless a row says otherwise",
    cite: "Attendance Recovery Process (SIS documentation), Automatic Process; that rosters stand for attended time is our reading",
    confidence: "our reading",
    text: "Where attendance is recorded by exception, a student on the roster is present for the section's minutes at every meeting; an absence takes all of them, a tardy or early release the minutes it gives.",
    values: [],
    setting: "Attendance Recording",
  },
  "ar-overlap-once": {
    title: "Time that overlaps counts once",
    cite: "Our reading",
    confidence: "our reading",
    text: "When two sessions of a student on one date overlap, the overlap counts once; it is cut from the session that begins later.",
    values: [],
    setting: null,
  },
  "ar-whole-session-hours": {
    title: "Full hours of each session",
    cite: "CDE, as reported by a secondary source",
    confidence: "secondary source",
    text: "CDE is reported to accept full hours only (35 minutes are 0, 1 hour 45 is 1). Whole-Session Hours shows that figure beside Hours Earned.",
    values: [],
    setting: "Hours Rounding",
  },
  "ar-minimum-day-k": {
    title: "Minimum day in transitional kindergarten and kindergarten",
    cite: "Education Code 46117",
    confidence: "statute",
    text: "The minimum day in TK and kindergarten is 180 minutes.",
    values: value([2025, 7, 1], 180, "minutes"),
    setting: null,
  },
  "ar-minimum-day-1-3": {
    title: "Minimum day in grades 1 to 3",
    cite: "Education Code 46112",
    confidence: "statute",
    text: "The minimum day in grades 1 to 3 is 230 minutes.",
    values: value([2025, 7, 1], 230, "minutes"),
    setting: "Day Length Grades 1-3",
  },
  "ar-minimum-day-4-8": {
    title: "Minimum day in grades 4 to 8",
    cite: "Education Code 46113",
    confidence: "statute",
    text: "The minimum day in grades 4 to 8 is 240 minutes.",
    values: value([2025, 7, 1], 240, "minutes"),
    setting: null,
  },
  "ar-minimum-day-9-12": {
    title: "Minimum day in grades 9 to 12",
    cite: "Education Code 46141",
    confidence: "statute",
    text: "The minimum day in grades 9 to 12 is 240 minutes.",
    values: value([2025, 7, 1], 240, "minutes"),
    setting: null,
  },
  "ar-minimum-day-continuation": {
    title: "Minimum day in continuation and opportunity schools",
    cite: "Secondary source",
    confidence: "secondary source",
    text: "The minimum day in continuation and opportunity schools is 180 minutes.",
    values: value([2025, 7, 1], 180, "minutes"),
    setting: null,
  },
  "ar-minimum-day-county": {
    title: "Minimum day in county community and juvenile court schools",
    cite: "Secondary source",
    confidence: "secondary source",
    text: "The minimum day in county community and juvenile court schools is 240 minutes.",
    values: value([2025, 7, 1], 240, "minutes"),
    setting: null,
  },
  "ar-minimum-day-community-day": {
    title: "Minimum day in community day schools",
    cite: "Secondary source",
    confidence: "secondary source",
    text: "The minimum day in community day schools is 360 minutes.",
    values: value([2025, 7, 1], 360, "minutes"),
    setting: null,
  },
  "ar-one-day-per-date": {
    title: "At most one recovered day per calendar date",
    cite: "Education Code 46211(d)(1), as summarized by a secondary source",
    confidence: "secondary source",
    text: "At most one day is earned on a calendar date; whole days only; nothing crosses 30 June.",
    values: [],
    setting: "Carry Same-Day Surplus",
  },
  "ar-maximum-days": {
    title: "At most ten recovered days, and never more than the absences",
    cite: "CDE, Attendance Recovery; CALPADS STAS 13.24 takes 0 to 10 whole days per pupil",
    confidence: "CDE",
    text: "A pupil is credited with the lesser of ten days and the number of absences of the school year, over all schools of the district.",
    values: value([2025, 7, 1], 10, "days"),
    setting: "Maximum Recovered Days",
  },
  "ar-recoverable-absences": {
    title: "Which absences can be recovered",
    cite: "CDE; suspensions by a secondary source",
    confidence: "secondary source",
    text: "Full-day excused or unexcused absences of the school year; not suspensions (setting), part-day absences or tardies.",
    values: [],
    setting: "Suspensions Are Recoverable",
  },
  "ar-ratio": {
    title: "Pupils per teacher in a session",
    cite: "Secondary source",
    confidence: "secondary source",
    text: "At most 20 pupils per teacher in grades 1 to 12, 10 in TK and kindergarten; the stricter where mixed. Warned of, not excluded.",
    values: value([2025, 7, 1], 20, "pupils"),
    setting: null,
  },
  "ar-ratio-k": {
    title: "Pupils per teacher in a TK or kindergarten session",
    cite: "Secondary source",
    confidence: "secondary source",
    text: "At most 10 pupils per teacher in a session with pupils of TK or kindergarten.",
    values: value([2025, 7, 1], 10, "pupils"),
    setting: null,
  },
  "ar-nightly": {
    title: "The nightly calculation of the SIS",
    cite: "Attendance Recovery Process (SIS documentation), Automatic Process 2",
    confidence: "SIS documentation",
    text: "Where the SIS recalculates hours every night, students whose time comes from marked sections are compared, not imported.",
    values: [],
    setting: "Campus Nightly Calculation",
  },
  "ce-students": {
    title: "Who is on the CE report",
    cite: "CE Hourly Attendance (SIS documentation), Student Selection and Gain/Loss Indicator",
    confidence: "SIS documentation",
    text: "A student is on the report when enrolled in the school and in a CE program within its dates and not excluded from state reporting. A program entry within the dates is a gain, an exit a loss.",
    values: [],
    setting: "Students to Include",
  },
  "ce-time-by-code": {
    title: "Time goes by the kind of the row and by its code",
    cite: "CE Hourly Attendance (SIS documentation), Report Output",
    confidence: "SIS documentation",
    text: "Interval attendance is course time; time attendance is work where it is marked as work experience, else non-work. Excused, unexcused and suspended time goes by the category of the code.",
    values: [],
    setting: "Interval Minutes",
  },
  "ce-target-day": {
    title: "A day is 180 minutes",
    cite: "Education Code 46170(a)",
    confidence: "statute",
    text: "A day of continuation attendance is 180 minutes; the week's maximum falls in proportion for weekday holidays.",
    values: value([2025, 7, 1], 180, "minutes"),
    setting: "Target Hours per Day",
  },
  "ce-weekly-maximum": {
    title: "At most 15 hours per school week",
    cite: "Education Code 46170(a)",
    confidence: "statute",
    text: "No pupil is credited with more than 15 hours per school week.",
    values: value([2025, 7, 1], 900, "minutes"),
    setting: "Weekly Maximum Hours",
  },
  "ce-suspension": {
    title: "Suspension reduces the week's maximum",
    cite: "CE Hourly Attendance (SIS documentation), Max Hours",
    confidence: "SIS documentation",
    text: "A suspension day is subtracted; on a part-day suspension only as far as the pupil was recorded for less than the target hours before it.",
    values: [],
    setting: "Suspension Subtracts",
  },
  "ce-work-minimum": {
    title: "Work experience needs four class hours in the week",
    cite: "CE Hourly Attendance (SIS documentation), Work Hours; Education Code 48400",
    confidence: "SIS documentation",
    text: "Work hours count in a week with at least 4 course or non-work hours, on the week's own hours.",
    values: value([2025, 7, 1], 240, "minutes"),
    setting: "Minimum Hours for Work",
  },
  "ce-work-over-18": {
    title: "Work of pupils over 18",
    cite: "Education Code 41601.3",
    confidence: "statute",
    text: "Work of pupils over 18 counts only when continuously enrolled; the product warns when the birth date is known.",
    values: value([2025, 7, 1], 18, "years"),
    setting: null,
  },
  "ce-backfill": {
    title: "Later excess fills earlier weeks that fell short",
    cite: "CE Hourly Attendance (SIS documentation), Appor Hours; no statute text found",
    confidence: "SIS documentation",
    text: "Excess hours of a week fill earlier weeks of the school year that fell short, never later ones.",
    values: [],
    setting: "Fill Order",
  },
  "ce-apportionment": {
    title: "Apportionment days and ADA",
    cite: "Education Code 46170, 41601(a)",
    confidence: "statute",
    text: "Apportionment days are hours divided by 3; ADA is the days of full school months divided by the days taught in them.",
    values: [],
    setting: null,
  },
  "school-month": {
    title: "A school month is four weeks",
    cite: "PowerSchool documentation",
    confidence: "SIS documentation",
    text: "The first school month begins on the Monday of the week of the first in-session day; months follow back to back and end on Friday.",
    values: value([2025, 7, 1], 4, "weeks"),
    setting: null,
  },
} as const satisfies Record<string, Omit<Rule, "id">>;

export type RuleId = keyof typeof rules;

export function ruleOf(id: RuleId): Rule {
  return { id, ...rules[id] };
}

export function allRules(): readonly Rule[] {
  return (Object.keys(rules) as RuleId[]).map(ruleOf);
}

/** The value that holds on a day: the latest whose date is on or before it, else the oldest. */
export function ruleValue(id: RuleId, day: Day): number {
  const { values } = ruleOf(id);
  let amount = values[0]?.value ?? 0;
  for (const entry of values) if (entry.from <= day) amount = entry.value;
  return amount;
}

/** Changes when a rule or its value changes; printed in Run_Log. */
export const RULE_VERSION = "2026.11";
