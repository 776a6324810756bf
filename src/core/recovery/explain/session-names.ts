/** How a session and its times are called in an explanation. */
import type { Figure } from "../../explain.ts";
import { figureInCells } from "../../make-figure.ts";
import type { CellAddress } from "../../sheet/sheet.ts";
import { asDay } from "../../units/day.ts";
import { dayPhrase } from "../../words/day-phrase.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";

/** "Saturday 09/13/2025, Saturday Academy"; a session without a name goes by its course and section. */
export function sessionName({ recovery, records }: RecoveryPlaces, position: number): Phrase {
  const { attendance } = records;
  const index = recovery.sessions.index[position] ?? 0;
  const given = attendance.sessionNames[attendance.sessionName[index] ?? 0] ?? "";
  const section = attendance.sections[attendance.section[index] ?? -1];
  const name = given === "" ? `${section?.course ?? ""} ${section?.section ?? ""}`.trim() : given;
  const day = dayPhrase(asDay(attendance.day[index] ?? 0));
  return name === "" ? day : phrase("session-of-day", { day, session: name });
}

/** "4:15 PM" for 975 minutes after midnight. */
export function clockText(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const half = hour < 12 ? "AM" : "PM";
  return `${String(((hour + 11) % 12) + 1)}:${String(minutes % 60).padStart(2, "0")} ${half}`;
}

/** A time of day, in minutes after midnight. */
export function timeFigure(field: "Time In" | "Time Out", minutes: number, cell: CellAddress): Figure {
  return figureInCells(`${field} ${clockText(minutes)}`, "minutes", minutes, [cell]);
}
