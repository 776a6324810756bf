/** Max Hours: the days' target hours less suspensions, at most the weekly maximum. */
import { WEEKDAYS } from "../pupil-year.ts";
import type { Figure } from "../../explain.ts";
import { figureOfParts, figureOfRule, less } from "../../make-figure.ts";
import { SUSPENDED } from "../../records/continuation-meaning.ts";
import type { Settings } from "../../records/settings.ts";
import { addDays, dayName } from "../../units/day.ts";
import { activeDaysFigure } from "./active-days.ts";
import { valueByRule } from "./setting-figure.ts";
import { rowFigure } from "./source-rows.ts";
import type { SourceRow } from "./source-rows.ts";
import type { WeekAtHand } from "./week-at-hand.ts";

export function maximum(at: WeekAtHand): Figure {
  const { settings } = at.run;
  const most = valueByRule("Weekly Maximum Hours", settings.weeklyMaximumMinutes, "ce-weekly-maximum", settings);
  const ofDays = figureOfParts(
    "Hours of the days in session and enrolled",
    "minutes",
    "product",
    [activeDaysFigure(at), targetFigure(settings)],
    { rule: "ce-target-day" },
  );
  const left = less("Hours of the days, less suspension", ofDays, suspensionFigures(at));
  return figureOfParts("Max Hours", "minutes", "least", [most, left], { rule: "ce-weekly-maximum" });
}

function targetFigure(settings: Settings): Figure {
  return valueByRule("Target Hours per Day", settings.targetMinutesPerDay, "ce-target-day", settings);
}

/** What each weekday with a suspension that counts loses, being in session and enrolled; 0 where the student was recorded long enough before it. */
function suspensionFigures(at: WeekAtHand): readonly Figure[] {
  const figures: Figure[] = [];
  for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
    const day = addDays(at.week.monday, weekday);
    const ofDay = at.rows().filter((row) => row.day === day);
    const suspended = ofDay.filter(({ meaning }) => meaning === SUSPENDED);
    if (suspended.length === 0) continue;
    const others = ofDay.filter(({ meaning }) => meaning !== SUSPENDED);
    figures.push(suspensionFigure(at, `Suspension on ${dayName(day)}`, suspended, others));
  }
  return figures;
}

function suspensionFigure(
  { run: { records, settings } }: WeekAtHand,
  name: string,
  suspended: readonly SourceRow[],
  others: readonly SourceRow[],
): Figure {
  const target = targetFigure(settings);
  const sum = (title: string, rows: readonly SourceRow[], text: string): Figure => {
    const parts = rows.map((row) => rowFigure(records, settings, row));
    return figureOfParts(title, "minutes", "sum", parts, { rule: "ce-suspension", text });
  };
  const time = sum("Suspended time", suspended, "");
  if (time.value === 0) return { ...time, name };
  if (others.length === 0) {
    const text = "Nothing but suspension is recorded on this day, so it is taken off in full.";
    return figureOfParts(name, "minutes", "same", [target], { rule: "ce-suspension", text });
  }
  const { title, rows, text: which } = recordedTime(suspended, others, settings);
  const recorded = sum(title, rows, which);
  const difference = figureOfParts("Target less recorded time", "minutes", "difference", [target, recorded]);
  const missing = figureOfParts("Missing to the target", "minutes", "above zero", [difference]);
  const isWindow = settings.choice["Suspension Subtracts"] === "Window";
  const text =
    missing.value === 0
      ? "The target is reached without the suspended time, so nothing is taken off."
      : isWindow
        ? "The suspended time is taken off, but no more than is missing to the target."
        : "Suspension Subtracts is Literal: where the target is not reached, the suspended time is taken off, up to the target.";
  const most = isWindow ? missing : targetIfMissed(target, missing);
  return figureOfParts(name, "minutes", "least", [time, most], { rule: "ce-suspension", text });
}

/** The whole target where so much as a minute is missing to it, else 0. */
function targetIfMissed(target: Figure, missing: Figure): Figure {
  const minute = figureOfRule("One minute", "minutes", 1, "ce-suspension");
  const isMissed = figureOfParts("The target is not reached", "number", "reaches", [missing, minute]);
  return figureOfParts("Target, where it is not reached", "minutes", "product", [target, isMissed]);
}

/** The other time of the day that stands against the suspension: what came before it, or all where that is not known. */
function recordedTime(
  suspended: readonly SourceRow[],
  others: readonly SourceRow[],
  settings: Settings,
): { readonly title: string; readonly rows: readonly SourceRow[]; readonly text: string } {
  const first = Math.min(...suspended.map(({ interval }) => (interval >= 0 ? interval : Infinity)));
  const isTotal = settings.choice["Suspension Order"] === "Total";
  if (isTotal || first === Infinity) {
    const why = isTotal ? "Suspension Order is Total" : "The suspended time has no interval number";
    return { title: "Time recorded on the day", rows: others, text: `${why}, so all other time of the day is taken.` };
  }
  const rows = others.filter(({ interval }) => interval >= 0 && interval < first);
  const text = `The first suspended interval is ${String(first)}; time without an interval number is not before it.`;
  return { title: "Time recorded before the suspension", rows, text };
}
