/** A roster says the same as a session for every meeting of which it spares the typing. */
import { addDays } from "../../../src/core/units/day.ts";
import type { Day } from "../../../src/core/units/day.ts";
import { absence, on, record, runRecovery, service, student, workbookOf } from "./recovery-workbook.ts";
import type { RecoveryRun, RecoverySheets, Row } from "./recovery-workbook.ts";
import { walk } from "./walk-explanations.ts";
import { fc } from "../../support/random-inputs.ts";

const numbers = ["1", "2", "3"];
const sections = ["1", "2"];
const lengths: Readonly<Record<string, number>> = { "1": 50, "2": 135 };
const students = numbers.map((number) => ({ ...student, "Student Number": number, "State ID": `123456789${number}` }));
const first = on(9, 1);
const DAYS = 40;

interface Span {
  readonly number: string;
  readonly section: string;
  readonly from: number;
  readonly length: number;
}
interface Exception {
  readonly number: string;
  readonly section: string;
  readonly day: number;
  readonly code: "U" | "T" | "P";
  readonly minutes: number | null;
}

const span: fc.Arbitrary<Span> = fc.record({
  number: fc.constantFrom(...numbers),
  section: fc.constantFrom(...sections),
  from: fc.integer({ min: -5, max: DAYS }),
  length: fc.integer({ min: 0, max: DAYS }),
});
const exception: fc.Arbitrary<Exception> = fc.record({
  number: fc.constantFrom(...numbers),
  section: fc.constantFrom(...sections),
  day: fc.integer({ min: 0, max: DAYS - 1 }),
  code: fc.constantFrom("U", "T", "P"),
  minutes: fc.option(fc.integer({ min: 0, max: 160 })),
});
const district = fc.record({
  spans: fc.array(span, { maxLength: 12 }),
  exceptions: fc.uniqueArray(exception, {
    maxLength: 20,
    selector: ({ number, section, day }) => `${number} ${section} ${day}`,
  }),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: DAYS - 1 }), { maxLength: 12 }),
  asOf: fc.integer({ min: 10, max: DAYS + 10 }),
  serviceEnd: fc.integer({ min: 5, max: DAYS }),
  licensed: fc.constantFrom("Yes", "No", null),
  detail: fc.boolean(),
  rounding: fc.constantFrom("Total", "Day", "Session"),
  means: fc.constantFrom("Per Meeting", "Total"),
});
type District = typeof district extends fc.Arbitrary<infer D> ? D : never;

const dayOf = (offset: number): Day => addDays(first, offset);
const isCovered = (spans: readonly Span[], number: string, section: string, day: number): boolean =>
  spans.some(
    (one) => one.number === number && one.section === section && one.from <= day && day <= one.from + one.length,
  );

const ownDetail: Row = {
  "Student Number": "1",
  Course: "SAT",
  Section: "2",
  "Start Date": dayOf(3),
  "Attendance Recovery Hours Earned": 2,
};

/** What both ways of recording have in common. */
function common({ holidays, asOf, serviceEnd, licensed, detail, rounding, means }: District): RecoverySheets {
  return {
    students,
    programs: numbers.flatMap((number) =>
      [record, { ...service, "End Date": dayOf(serviceEnd), "Hours Earned": 9 }].map((row) => ({
        ...row,
        "Student Number": number,
      })),
    ),
    calendar: Array.from({ length: DAYS }, (_none, day): Row => {
      const mark = holidays.includes(day) ? null : "Yes";
      return { Date: dayOf(day), "School Day": mark, Instruction: null, Attendance: mark };
    }),
    ...(detail ? { details: [ownDetail] } : {}),
    sections: sections.map((section) => ({
      Course: "SAT",
      Section: section,
      "Attendance Recovery": "Yes",
      "Licensed Teacher": section === "1" ? licensed : "Yes",
      Minutes: lengths[section] ?? 0,
    })),
    settings: {
      "As Of": dayOf(asOf),
      "Hours Rounding": rounding,
      "Day Credit Rounding": "Session",
      "Section Student Detail Means": means,
    },
  };
}

/** Whole-day absences to make up for, the same in both. */
const daily = numbers.flatMap((number) =>
  [1, 2, 3].map((day) => ({ ...absence(dayOf(day)), "Student Number": number })),
);

function byRoster(one: District): RecoverySheets {
  const shared = common(one);
  return {
    ...shared,
    settings: { ...shared.settings, "Attendance Recording": "By Exception" },
    roster: one.spans.map(({ number, section, from, length }) => ({
      "Student Number": number,
      Course: "SAT",
      Section: section,
      "Start Date": dayOf(from),
      "End Date": dayOf(from + length),
    })),
    attendance: [
      ...daily,
      ...one.exceptions.map(({ number, section, day, code, minutes }) => ({
        "Student Number": number,
        Date: dayOf(day),
        Course: "SAT",
        Section: section,
        Code: code,
        Minutes: minutes,
      })),
    ],
  };
}

/** Every meeting typed, with the minutes that a person would work out from the roster and its exceptions. */
function typed(one: District): RecoverySheets {
  const rows: Row[] = [];
  for (const number of numbers) {
    for (const section of sections) {
      for (let day = 0; day < DAYS; day++) {
        if (!isCovered(one.spans, number, section, day) || one.holidays.includes(day)) continue;
        const met = one.exceptions.find(
          (each) => each.number === number && each.section === section && each.day === day,
        );
        const whole = lengths[section] ?? 0;
        const given = met?.minutes ?? null;
        const present =
          given === null ? whole : met?.code === "P" ? Math.min(given, whole) : Math.max(0, whole - given);
        rows.push({
          "Student Number": number,
          Date: dayOf(day),
          Course: "SAT",
          Section: section,
          Code: met?.code === "U" ? "U" : "P",
          Minutes: met?.code === "U" ? 0 : present,
        });
      }
    }
  }
  return { ...common(one), attendance: [...daily, ...rows] };
}

function figures(run: RecoveryRun): unknown {
  const rows = run.rows("AR_Recalculation").map((row) => ({ ...row, Notes: null }));
  const others = ["AR_Recovered_Days", "AR_Reconciliation", "AR_Summary"].map((name) => run.rows(name));
  return [rows, ...others, run.file("AR_Services"), run.file("AR_Records"), run.result.totals.recovery];
}

describe("attendance by exception", () => {
  test("gives the figures and import files of the same meetings typed one by one", () => {
    fc.assert(
      fc.property(district, (one) => {
        expect(figures(runRecovery(byRoster(one)))).toEqual(figures(runRecovery(typed(one))));
      }),
      { numRuns: 40 },
    );
  });

  test("accounts for every row of both sheets, in any order", () => {
    fc.assert(
      fc.property(district, (one) => {
        const sheets = byRoster(one);
        const run = runRecovery(sheets);
        for (const role of ["Roster", "Attendance"]) {
          const {
            read = 0,
            used = 0,
            notCounted = 0,
            heldBack = 0,
            duplicates = 0,
          } = run.result.totals.rows[role] ?? {};
          expect(used + notCounted + heldBack + duplicates).toBe(read);
          const told = run.result.issues.filter(
            ({ at, severity }) => at.sheet === role && (severity === "Not counted" || severity === "Held back"),
          );
          if (role === "Attendance") expect(told).toHaveLength(notCounted + heldBack);
        }
        const reversed = {
          ...sheets,
          roster: (sheets.roster ?? []).toReversed(),
          attendance: (sheets.attendance ?? []).toReversed(),
        };
        expect(figures(runRecovery(reversed))).toEqual(figures(run));
      }),
      { numRuns: 20 },
    );
  });

  test("explains every number down to the cells of rosters, sections and rows", () => {
    fc.assert(
      fc.property(district, (one) => {
        expect(walk(workbookOf(byRoster(one))).grounds).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  test("no row adds to what the roster gives", () => {
    fc.assert(
      fc.property(district, (one) => {
        const counted = (run: RecoveryRun): number =>
          run.rows("AR_Recalculation").reduce((sum, row) => sum + Number(row["Counted Minutes"]), 0);
        const all = counted(runRecovery(byRoster({ ...one, exceptions: [] })));
        expect(counted(runRecovery(byRoster(one)))).toBeLessThanOrEqual(all);
      }),
      { numRuns: 20 },
    );
  });
});
