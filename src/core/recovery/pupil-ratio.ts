/** Pupils per teacher in one session (a secondary source's summary of the law): warned of, never excluded. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Phrase } from "../words/phrase.ts";
import { GRADE_K, NONE } from "../records/records.ts";
import type { Attendance, Records } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { COUNTED } from "../recovery-result.ts";
import type { SessionRows } from "../recovery-result.ts";
import { ruleValue } from "../rules/rules.ts";
import { meetingGroups } from "./meeting-groups.ts";

/**
 * One warning per session with more pupils than its teachers may have. A session is one date, school, course, section,
 * session name and Time In (where attendance is by exception: one date, school, course and section); a row that names neither
 * course, section nor session is in none.
 */
export function pupilRatioIssues(
  records: Records,
  settings: Settings,
  rows: SessionRows,
  verdict: Uint8Array,
): readonly Issue[] {
  const { attendance } = records;
  const limitOlder = ruleValue("ar-ratio", settings.schoolYear.end);
  const limitYoung = ruleValue("ar-ratio-k", settings.schoolYear.end);
  const mayExceed = crowdedRows(attendance, rows, verdict, Math.min(limitOlder, limitYoung));
  const sessions = newSessionTable(mayExceed.count);
  const { pupils, lastPupil, hasYoungPupil, firstRow } = sessions;
  records.students.forEach((student, place) => {
    const isYoung = (student.home?.grade ?? GRADE_K + 1) <= GRADE_K;
    const end = rows.studentStart[place + 1] ?? 0;
    for (let position = rows.studentStart[place] ?? 0; position < end; position++) {
      if (mayExceed.marks[position] !== 1) continue;
      const index = rows.index[position] ?? 0;
      const section = attendance.section[index] ?? 0;
      // Where attendance is recorded by exception a section meets once on a date, whenever its pupils came.
      const isMeeting = attendance.sections[section]?.byException === true;
      const name = isMeeting ? 0 : (attendance.sessionName[index] ?? 0);
      const timeIn = isMeeting ? NONE : (attendance.timeIn[index] ?? 0);
      const session = sessions.find(attendance.day[index] ?? 0, section, name, timeIn);
      if (pupils[session] === 0 || index < (firstRow[session] ?? 0)) firstRow[session] = index;
      if (lastPupil[session] !== place + 1) pupils[session] = (pupils[session] ?? 0) + 1;
      lastPupil[session] = place + 1;
      if (isYoung) hasYoungPupil[session] = 1;
    }
  });

  const exceeded: number[] = [];
  const limitOf = (session: number): number => {
    const section = attendance.sections[attendance.section[firstRow[session] ?? 0] ?? -1];
    return (hasYoungPupil[session] === 1 ? limitYoung : limitOlder) * (section?.teachers ?? 1);
  };
  for (let session = 0; session < sessions.count(); session++) {
    if ((pupils[session] ?? 0) > limitOf(session)) exceeded.push(session);
  }
  exceeded.sort((a, b) => (firstRow[a] ?? 0) - (firstRow[b] ?? 0));
  return oncePerSection(exceeded, attendance, sessions).map(({ session, dates }) => {
    const index = firstRow[session] ?? 0;
    const section = attendance.sections[attendance.section[index] ?? -1];
    const teachers = section?.teachers ?? 1;
    const count = pupils[session] ?? 0;
    const name = attendance.sessionNames[attendance.sessionName[index] ?? 0] ?? "";
    const text = [section?.course, section?.section, name]
      .filter((part) => part !== undefined && part !== "")
      .join(" ");
    const found = dates === null ? text : phrase("session-meetings", { session: text, meetings: dates });
    return makeIssue("ratio-exceeded", attendance.cell(index, "Date"), "", found, {
      pupils: count,
      teachers: teachers === 1 ? phrase("teacher") : phrase("teachers", { count: teachers }),
      limit: limitOf(session),
    });
  });
}

/** Meetings of a section with as many pupils, none of whom has a row, are told of once: on the first, with their dates. */
function oncePerSection(
  sessions: readonly number[],
  attendance: Attendance,
  { firstRow, pupils }: SessionTable,
): readonly { readonly session: number; readonly dates: Phrase | null }[] {
  const meetings = meetingGroups<number>(attendance);
  const told: { session: number; dates: Phrase | null }[] = [];
  const sessionOf = new Map<number, number>();
  for (const session of sessions) {
    const index = firstRow[session] ?? 0;
    sessionOf.set(index, session);
    const isMeeting = meetings.add(index, pupils[session] ?? 0, attendance.section[index] ?? 0, 0);
    if (!isMeeting) told.push({ session, dates: null });
  }
  for (const { first, text } of meetings.all()) told.push({ session: sessionOf.get(first) ?? 0, dates: text });
  return told;
}

/**
 * The counted rows of dates and sections (and session names, while the table stays small) with more rows than the strictest
 * ratio allows: only these can be in a session that exceeds it, and in most workbooks they are few. A section of the
 * attendance columns belongs to one school, so it stands for the school as well.
 */
function crowdedRows(
  attendance: Attendance,
  rows: SessionRows,
  verdict: Uint8Array,
  least: number,
): { readonly marks: Uint8Array; readonly count: number } {
  const { day, section, sessionName, sections, sessionNames } = attendance;
  const isNamed = Uint8Array.from(sections, (each) => (each.course !== "" || each.section !== "" ? 1 : 0));
  const isMeeting = Uint8Array.from(sections, (each) => (each.byException ? 1 : 0));
  const names = sections.length * sessionNames.length * DAYS <= LARGEST_TABLE ? sessionNames.length : 1;
  const hasTable = sections.length * names * DAYS <= LARGEST_TABLE;
  const crowd = new Int32Array(hasTable ? sections.length * names * DAYS : 1);
  const placeOf = (index: number): number => {
    if (!hasTable) return 0;
    const name = names === 1 || isMeeting[section[index] ?? 0] === 1 ? 0 : (sessionName[index] ?? 0);
    return (((day[index] ?? 0) % DAYS) * sections.length + (section[index] ?? 0)) * names + name;
  };
  const marks = new Uint8Array(rows.count);
  for (let position = 0; position < rows.count; position++) {
    if (verdict[position] !== COUNTED) continue;
    const index = rows.index[position] ?? 0;
    if (isNamed[section[index] ?? 0] !== 1 && (sessionNames[sessionName[index] ?? 0] ?? "") === "") continue;
    marks[position] = 1;
    const place = placeOf(index);
    crowd[place] = (crowd[place] ?? 0) + 1;
  }
  let count = 0;
  for (let position = 0; position < rows.count; position++) {
    if (marks[position] !== 1) continue;
    if ((crowd[placeOf(rows.index[position] ?? 0)] ?? 0) > least) count += 1;
    else marks[position] = 0;
  }
  return { marks, count };
}

/** Days of a school year, at most: two of its dates never leave the same remainder. */
const DAYS = 366;
const LARGEST_TABLE = 4_000_000;

interface SessionTable {
  /** The number of a session, new or known: 0, 1, ... */
  readonly find: (day: number, section: number, name: number, timeIn: number) => number;
  readonly count: () => number;
  readonly pupils: Int32Array;
  /** 1 + the student counted last; rows come student by student, so this tells who was counted. */
  readonly lastPupil: Int32Array;
  readonly hasYoungPupil: Uint8Array;
  readonly firstRow: Int32Array;
}

/** A hash table of sessions in flat columns (open addressing): a Map with text keys would cost seconds for a full sheet. */
function newSessionTable(rowCount: number): SessionTable {
  let size = 16;
  while (size < rowCount * 2) size *= 2;
  const slots = new Int32Array(size);
  const column = (): Int32Array => new Int32Array(rowCount);
  const [days, sections, names, times] = [column(), column(), column(), column()];
  let count = 0;
  return {
    find: (day, section, name, timeIn) => {
      let hash = Math.imul(day, 0x9e3779b1) ^ Math.imul(section, 0x85ebca6b);
      hash =
        Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(name, 0xc2b2ae35) ^ Math.imul(timeIn + 1, 0x27d4eb2f);
      let slot = (hash ^ (hash >>> 13)) & (size - 1);
      for (;;) {
        const session = (slots[slot] ?? 0) - 1;
        if (session < 0) break;
        if (
          days[session] === day &&
          sections[session] === section &&
          names[session] === name &&
          times[session] === timeIn
        ) {
          return session;
        }
        slot = (slot + 1) & (size - 1);
      }
      slots[slot] = count + 1;
      days[count] = day;
      sections[count] = section;
      names[count] = name;
      times[count] = timeIn;
      return count++;
    },
    count: () => count,
    pupils: column(),
    lastPupil: column(),
    hasYoungPupil: new Uint8Array(rowCount),
    firstRow: column(),
  };
}
