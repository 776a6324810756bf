/** Max Hours: the days' target hours less suspensions, at most the weekly maximum. */
import { WEEKDAYS } from "../pupil-year.ts";
import type { Figure } from "../../explain.ts";
import { figureOfParts, figureOfRule, less } from "../../make-figure.ts";
import type { Said } from "../../make-figure.ts";
import { SUSPENDED } from "../../records/continuation-meaning.ts";
import type { Settings } from "../../records/settings.ts";
import { addDays } from "../../units/day.ts";
import { dayPhrase } from "../../words/day-phrase.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import { activeDaysFigure } from "./active-days.ts";
import { valueByRule } from "./setting-figure.ts";
import { rowFigure } from "./source-rows.ts";
import type { SourceRow } from "./source-rows.ts";
import type { WeekAtHand } from "./week-at-hand.ts";

export function maximum(at: WeekAtHand): Figure {
  const { settings } = at.run;
  const most = valueByRule("Weekly Maximum Hours", settings.weeklyMaximumMinutes, "ce-weekly-maximum", settings);
  const ofDays = figureOfParts(
    phrase("hours-of-days"),
    "minutes",
    "product",
    [activeDaysFigure(at), targetFigure(settings)],
    { rule: "ce-target-day" },
  );
  const left = less(phrase("days-less-suspension"), ofDays, suspensionFigures(at));
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
    figures.push(suspensionFigure(at, phrase("suspension-on", { day: dayPhrase(day) }), suspended, others));
  }
  return figures;
}

function suspensionFigure(
  { run: { records, settings } }: WeekAtHand,
  name: Phrase,
  suspended: readonly SourceRow[],
  others: readonly SourceRow[],
): Figure {
  const target = targetFigure(settings);
  const sum = (title: Phrase, rows: readonly SourceRow[], text: Said): Figure => {
    const parts = rows.map((row) => rowFigure(records, settings, row));
    return figureOfParts(title, "minutes", "sum", parts, { rule: "ce-suspension", text });
  };
  const time = sum(phrase("suspended-time"), suspended, []);
  if (time.value === 0) return { ...time, name };
  if (others.length === 0) {
    const text = phrase("nothing-but-suspension");
    return figureOfParts(name, "minutes", "same", [target], { rule: "ce-suspension", text });
  }
  const { title, rows, text: which } = recordedTime(suspended, others, settings);
  const recorded = sum(title, rows, which);
  const difference = figureOfParts(phrase("target-less-recorded"), "minutes", "difference", [target, recorded]);
  const missing = figureOfParts(phrase("missing-to-target"), "minutes", "above zero", [difference]);
  const isWindow = settings.choice["Suspension Subtracts"] === "Window";
  const text = phrase(
    missing.value === 0 ? "target-reached" : isWindow ? "taken-off-to-target" : "taken-off-literally",
  );
  const most = isWindow ? missing : targetIfMissed(target, missing);
  return figureOfParts(name, "minutes", "least", [time, most], { rule: "ce-suspension", text });
}

/** The whole target where so much as a minute is missing to it, else 0. */
function targetIfMissed(target: Figure, missing: Figure): Figure {
  const minute = figureOfRule(phrase("one-minute"), "minutes", 1, "ce-suspension");
  const isMissed = figureOfParts(phrase("target-not-reached"), "number", "reaches", [missing, minute]);
  return figureOfParts(phrase("target-if-not-reached"), "minutes", "product", [target, isMissed]);
}

/** The other time of the day that stands against the suspension: what came before it, or all where that is not known. */
function recordedTime(
  suspended: readonly SourceRow[],
  others: readonly SourceRow[],
  settings: Settings,
): { readonly title: Phrase; readonly rows: readonly SourceRow[]; readonly text: Phrase } {
  const first = Math.min(...suspended.map(({ interval }) => (interval >= 0 ? interval : Infinity)));
  const isTotal = settings.choice["Suspension Order"] === "Total";
  if (isTotal || first === Infinity) {
    const text = phrase(isTotal ? "all-time-under-total" : "all-time-without-interval");
    return { title: phrase("recorded-on-day"), rows: others, text };
  }
  const rows = others.filter(({ interval }) => interval >= 0 && interval < first);
  return { title: phrase("recorded-before"), rows, text: phrase("first-suspended-interval", { interval: first }) };
}
