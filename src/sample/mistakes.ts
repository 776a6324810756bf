/** The mistakes that are made in attendance logs, put into the made-up one so that there is something to find. */
import { addDays } from "../core/units/day.ts";
import type { LogRow } from "./log-row.ts";
import type { Random } from "./random.ts";
import { AS_OF, date } from "./school-year.ts";

interface Mistake {
  readonly name: string;
  readonly fits: (row: LogRow) => boolean;
  /** Few rows fit: it is made at the first chance. */
  readonly rare?: boolean;
  /** The rows that stand in the log instead of the right one. */
  readonly make: (row: LogRow, random: Random) => readonly LogRow[];
}

const isRecovery = (row: LogRow): boolean => row.program === "AR" && row.code === "P";
const isTime = (row: LogRow): boolean => row.mode === "Time";
const isInterval = (row: LogRow): boolean => row.mode === "Interval";
const isDaily = (row: LogRow): boolean => row.mode === "Daily" && row.code !== "T";
const hasMinutes = (row: LogRow): boolean => row.minutes !== undefined;
const any = (): boolean => true;

/** Without the times of a row, however they were given. */
function untimed(row: LogRow): LogRow {
  return { ...row, minutes: undefined, hours: undefined, timeIn: undefined, timeOut: undefined };
}

function moved(row: LogRow, days: number): LogRow {
  return typeof row.date === "string" ? row : { ...row, date: addDays(row.date, days) };
}

const badDates = ["13/45/2025", "Sept 5", "2025/10/7", "10-14-25", "yesterday"] as const;
const twiceMeant = (row: LogRow): boolean => !isInterval(row);

export const mistakes: readonly Mistake[] = [
  { name: "a date that cannot be read", fits: any, make: (row, random) => [{ ...row, date: random.pick(badDates) }] },
  { name: "the same row twice", fits: twiceMeant, make: (row) => [row, row] },
  { name: "a student who is not there", fits: any, make: (row) => [row, { ...row, student: "0099417" }] },
  {
    name: "a number that lost its zeros",
    fits: (row) => typeof row.student === "string",
    make: (row) => [{ ...row, student: Number(row.student) }],
  },
  { name: "the wrong year", fits: any, make: (row) => [moved(row, -730)] },
  { name: "negative minutes", fits: hasMinutes, make: (row) => [{ ...row, minutes: -60 }] },
  { name: "more hours than a day has", fits: (row) => row.hours !== undefined, make: (row) => [{ ...row, hours: 25 }] },
  { name: "a fraction of a minute", fits: hasMinutes, make: (row) => [{ ...row, minutes: 62.5 }] },
  { name: "minutes and hours that disagree", fits: hasMinutes, make: (row) => [{ ...row, hours: 3.25 }] },
  {
    name: "no time at all",
    fits: (row) => isTime(row) || (isRecovery(row) && row.course === "AR100"),
    make: (row) => [untimed(row)],
  },
  {
    name: "Time In without Time Out",
    rare: true,
    fits: (row) => row.timeIn !== undefined && row.timeOut !== undefined,
    make: (row) => {
      const { timeOut = 0, ...rest } = row;
      return [{ ...rest, minutes: timeOut - (row.timeIn ?? 0) }];
    },
  },
  {
    name: "two sessions at the same time",
    rare: true,
    fits: (row) => row.timeIn !== undefined && row.timeOut !== undefined,
    make: (row) => [
      row,
      { ...row, timeIn: (row.timeIn ?? 0) + 60, timeOut: (row.timeOut ?? 0) + 30, sessionName: "Math Help" },
    ],
  },
  { name: "a Sunday", fits: isRecovery, make: (row) => [{ ...row, date: date(2025, 10, 19) }] },
  {
    name: "a Saturday that the calendar lacks",
    fits: isRecovery,
    make: (row) => [{ ...row, date: date(2025, 10, 18) }],
  },
  { name: "a session before the service began", fits: isRecovery, make: (row) => [{ ...row, date: date(2025, 7, 8) }] },
  {
    name: "a section that is not for recovery",
    rare: true,
    fits: (row) => isRecovery(row) && row.course === "EXP30",
    make: (row) => [{ ...row, section: "2" }],
  },
  { name: "entered for next week", fits: isRecovery, make: (row) => [row, { ...row, date: addDays(AS_OF, 4) }] },
  { name: "an unknown code", fits: isInterval, make: (row) => [{ ...row, code: "Z" }] },
  {
    name: "an absence without a category",
    fits: (row) => isInterval(row) || isDaily(row),
    make: (row) => [{ ...row, code: "A" }],
  },
  {
    name: "an interval entered twice",
    fits: isInterval,
    make: (row) => [row, { ...row, code: row.code === "P" ? "U" : "P" }],
  },
  {
    name: "a copy made by the SIS",
    fits: (row) => isInterval(row) && row.code === "P",
    make: (row, random) => [row, { ...moved(row, -14), parentId: String(48_200_000 + random.between(0, 99_999)) }],
  },
  { name: "a day without instruction", fits: isInterval, make: (row) => [row, { ...row, date: date(2025, 11, 11) }] },
  {
    name: "neither recovery nor continuation",
    fits: isDaily,
    make: (row) => [row, { ...row, mode: "Time", code: "P", minutes: 45 }],
  },
];

/** Rows typed by hand go wrong more often than class intervals, which the SIS records. */
const TYPED_RATE = 0.03;
const RECORDED_RATE = 0.005;
const RARE_RATE = 0.2;

/** The log with its mistakes. `tally`, when given, counts each by name. */
export function* withMistakes(
  rows: Iterable<LogRow>,
  random: Random,
  tally: Map<string, number> = new Map<string, number>(),
): Generator<LogRow> {
  const made = mistakes.map(() => 0);
  for (const row of rows) {
    const rare = mistakes.findIndex(
      (mistake, index) => mistake.rare === true && made[index] === 0 && mistake.fits(row),
    );
    const rate = isInterval(row) ? RECORDED_RATE : rare < 0 ? TYPED_RATE : RARE_RATE;
    if (!random.chance(rate)) {
      yield row;
      continue;
    }
    // The fitting mistake that was made least often, so that a small district has all of them.
    let least = rare;
    mistakes.forEach((mistake, index) => {
      if (mistake.fits(row) && (least < 0 || (made[index] ?? 0) < (made[least] ?? 0))) least = index;
    });
    const mistake = mistakes[least];
    if (mistake === undefined) {
      yield row;
      continue;
    }
    made[least] = (made[least] ?? 0) + 1;
    tally.set(mistake.name, (tally.get(mistake.name) ?? 0) + 1);
    yield* mistake.make(row, random);
  }
}
