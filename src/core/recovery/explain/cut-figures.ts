/** Why a part of a counted session does not count after all: overlapping times, and Section Student Detail. */
import type { Figure, FigureName } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule, less } from "../../make-figure.ts";
import { COUNTED } from "../../recovery-result.ts";
import type { Cut, StudentRecovery } from "../../recovery-result.ts";
import { asDay, formatDay } from "../../units/day.ts";
import { detailOf } from "../section-detail.ts";
import { phrase } from "../../words/phrase.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";
import { timeFigure } from "./session-names.ts";

/** A counted row with what is cut from it. */
export interface CutFigures {
  readonly counted: Figure;
  readonly cut: readonly Figure[];
}

/** `counted` gives the counted minutes of the student's earlier rows, which use up a Section Student Detail first. */
export function cutFigures(
  places: RecoveryPlaces,
  student: StudentRecovery,
  given: Figure,
  counted: (position: number) => Figure,
  position: number,
): CutFigures {
  const own = places.cutsAt(position);
  const overlap = own.find(({ reason }) => reason === "overlap");
  const above = own.find(({ reason }) => reason === "section detail");
  const { name } = given;
  const overlapped = overlap === undefined ? [] : [overlapFigure(places, overlap, name)];
  const once = overlapped.length === 0 ? given : less(name, { ...given, name: phrase("minutes-given") }, overlapped);
  if (above === undefined) return { counted: once, cut: overlapped };
  const left = leftOfDetail(places, student, above, counted);
  const capped = figureOfParts(name, "minutes", "least", [{ ...once, name: phrase("minutes-of-session") }, left], {
    rule: "ar-section-detail",
    text: phrase("detail-says"),
  });
  const cut = figureOfParts(phrase("above-detail-of", { session: name }), "minutes", "difference", [once, capped], {
    rule: "ar-section-detail",
    text: phrase("above-detail"),
  });
  return { counted: capped, cut: [...overlapped, cut] };
}

/** From its Time In until the earlier of its Time Out and the Time Out of the session that was there before. */
function overlapFigure({ recovery, records }: RecoveryPlaces, { position, because }: Cut, session: FigureName): Figure {
  const { attendance } = records;
  const [index, other] = [recovery.sessions.index[position] ?? 0, recovery.sessions.index[because] ?? 0];
  const out = (at: number): Figure =>
    timeFigure("Time Out", attendance.timeOut[at] ?? 0, attendance.cell(at, "Time Out"));
  const until = figureOfParts(phrase("until-earlier-out"), "minutes", "least", [out(index), out(other)]);
  const from = timeFigure("Time In", attendance.timeIn[index] ?? 0, attendance.cell(index, "Time In"));
  return figureOfParts(phrase("overlap-of", { session }), "minutes", "difference", [until, from], {
    rule: "ar-overlap-once",
    text: phrase("overlaps-row", { row: attendance.row(other) }),
  });
}

/**
 * What the rows before left of the detail's hours: of the same date, or of all dates under Section Student Detail Means =
 * Total. Only the first row that meets the end of it lists them all, so that the figures stay as many as the rows.
 */
function leftOfDetail(
  { recovery, records, settings, cutsAt, detailsOf }: RecoveryPlaces,
  student: StudentRecovery,
  { position, because }: Cut,
  counted: (position: number) => Figure,
): Figure {
  const { attendance, places } = records;
  const { index, studentStart } = recovery.sessions;
  const details = detailsOf(student);
  const dayOf = (at: number): number => attendance.day[index[at] ?? 0] ?? 0;
  const isTotal = settings.choice["Section Student Detail Means"] === "Total";
  const isOfDetail = (at: number): boolean => {
    if (recovery.judgement.verdict[at] !== COUNTED || (!isTotal && dayOf(at) !== dayOf(position))) return false;
    const section = attendance.sections[attendance.section[index[at] ?? 0] ?? -1];
    return section !== undefined && details[detailOf(details, section, dayOf(at))]?.row === because;
  };
  const before: number[] = [];
  for (let at = studentStart[student.place] ?? 0; at < position; at++) if (isOfDetail(at)) before.push(at);

  const cell = places.cell("Section Student Detail", because, "Attendance Recovery Hours Earned");
  const hours = details.find(({ row }) => row === because)?.minutes ?? 0;
  const whole = figureInCells("Section Student Detail", "minutes", hours, [cell]);
  const usedUp = before.find((at) => cutsAt(at).some(({ reason }) => reason === "section detail"));
  const name = phrase(isTotal ? "left-of-detail" : "left-of-detail-on-date");
  if (usedUp !== undefined) {
    const row = attendance.row(index[usedUp] ?? 0);
    const text = phrase("detail-used-up", { row, date: formatDay(asDay(dayOf(usedUp))) });
    return figureOfRule(name, "minutes", 0, "ar-section-detail", text, [cell]);
  }
  return less(name, whole, before.map(counted));
}
