/** What is written for the SIS, byte for byte, and what is held back. */
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { calendarDays, on, record, runRecovery, service, session, student } from "./recovery-workbook.ts";
import type { RecoverySheets, Row } from "./recovery-workbook.ts";
import { messageOf } from "../../support/issue-words.ts";

const given = { ...student, Absences: 9 };
const fourHours = [session(on(9, 2), 240)];
const services = (sheets: RecoverySheets): string =>
  runRecovery({ students: [given], attendance: fourHours, ...sheets }).file("AR_Services");
const recordsFile = (sheets: RecoverySheets): string =>
  runRecovery({ students: [given], attendance: [], programs: [], ...sheets }).file("AR_Records");
const header = "StateID,StudentNumber,StartDate,EndDate,HoursEarned,DaysUsed\r\n";
const recordHeader = "StateID,StudentNumber,StartDate,EndDate\r\n";

describe("the services file", () => {
  test("is named by the As Of date", () => {
    const names = (settings: Record<string, Cell>): unknown =>
      runRecovery({ settings }).result.importFiles.map((file) => file.name);
    expect(names({ "As Of": on(3, 31) })).toEqual(["AR_Services_2026-03-31.csv", "AR_Records_2026-03-31.csv"]);
    expect(names({})).toEqual(["AR_Services_2026-06-30.csv", "AR_Records_2026-06-30.csv"]);
  });

  test("has one row for each service that changes, dates and identifiers as text", () => {
    expect(services({})).toBe(`${header}1234567890,1001,07/01/2025,,4,1\r\n`);
    const programs = [record, { ...service, "End Date": "2026-06-30", "Hours Earned": 4, "Days Used": 0 }];
    expect(services({ programs })).toBe(`${header}1234567890,1001,07/01/2025,06/30/2026,4,1\r\n`);
  });

  test("leaves out what is as the SIS holds it; a blank is 0", () => {
    expect(services({ programs: [record, { ...service, "Hours Earned": 4, "Days Used": 1 }] })).toBe(header);
    expect(services({ attendance: [] })).toBe(header);
  });

  test("set to All, has every service of the workbook", () => {
    const settings = { "Import Rows": "All" };
    expect(services({ attendance: [], settings })).toBe(`${header}1234567890,1001,07/01/2025,,0,0\r\n`);
  });

  test("without Days Used, a change of days alone is no change", () => {
    const programs = [record, { ...service, "Hours Earned": 4, "Days Used": 0 }];
    const settings = { "Import Days Used": "No" };
    const run = runRecovery({ students: [given], attendance: fourHours, programs, settings });
    expect(run.file("AR_Services")).toBe("StateID,StudentNumber,StartDate,EndDate,HoursEarned\r\n");
    expect(run.row["Status"]).toBe("No change");
  });

  test("follows the settings of delimiter, header, date format and constant columns, quoting only where needed", () => {
    const settings = {
      "Import Date Format": "M/D/YYYY",
      "District ID": "77",
      "Service Type": "AR",
      "Import Comments": 'Summer, "late"',
    };
    expect(services({ settings })).toBe(
      "StateID,StudentNumber,StartDate,EndDate,HoursEarned,DaysUsed,DistrictID,ServiceType,Comments\r\n" +
        '1234567890,1001,7/1/2025,,4,1,77,AR,"Summer, ""late"""\r\n',
    );
    const tabs = {
      "Import Delimiter": "Tab",
      "Import Header": "No",
      "Import Date Format": "YYYY-MM-DD",
      "Import Comments": "a, b",
    };
    expect(services({ settings: tabs })).toBe("1234567890\t1001\t2025-07-01\t\t4\t1\ta, b\r\n");
    expect(services({ settings: { "Import Header": "No" }, attendance: [] })).toBe("");
  });

  test("stands in the table with the same columns and text", () => {
    const run = runRecovery({ students: [given], attendance: fourHours });
    expect(run.rows("AR_Services_Import")).toEqual([
      {
        StateID: "1234567890",
        StudentNumber: "1001",
        StartDate: "07/01/2025",
        EndDate: "",
        HoursEarned: "4",
        DaysUsed: "1",
      },
    ]);
    expect(run.rows("AR_Records_Import")).toEqual([]);
  });

  test("keeps the zeros of identifiers and the order of the tables", () => {
    const students = [
      { ...given, "Student Number": "0002", "Last Name": "Zane" },
      { ...given, "Student Number": "0001", "State ID": "0000000001", "Last Name": "abel" },
    ];
    const attendance = students.map((each) => ({ ...fourHours[0], "Student Number": each["Student Number"] }));
    const programs = students.flatMap((each) =>
      [record, service].map((row) => ({ ...row, "Student Number": each["Student Number"] })),
    );
    expect(services({ students, attendance, programs }).split("\r\n").slice(1, 3)).toEqual([
      "0000000001,0001,07/01/2025,,4,1",
      "1234567890,0002,07/01/2025,,4,1",
    ]);
  });
});

describe("services that are to be created", () => {
  test("are one per AR record with its dates, once there are hours", () => {
    const programs = [{ ...record, "Start Date": "2025-08-01", "End Date": "2026-05-29" }];
    const run = runRecovery({ students: [given], attendance: fourHours, programs });
    expect(run.file("AR_Services")).toBe(`${header}1234567890,1001,08/01/2025,05/29/2026,4,1\r\n`);
    expect(run.row).toMatchObject({ Status: "New service", "Service Start": on(8, 1), "Service End": on(5, 29) });
    const none = runRecovery({ students: [given], attendance: [session(on(9, 2), 30)], programs });
    expect(none.file("AR_Services")).toBe(header);
    expect(none.rows("AR_Recalculation")).toHaveLength(1);
  });

  test("are not made for a student without sessions, nor beside a service of the year", () => {
    expect(runRecovery({ programs: [record] }).rows("AR_Recalculation")).toEqual([]);
    const programs = [record, { ...service, "End Date": "2025-07-31" }];
    const run = runRecovery({ attendance: fourHours, programs });
    expect(run.rows("AR_Recalculation")).toHaveLength(1);
    expect(run.row).toMatchObject({ "Counted Minutes": 0, "Attended Minutes": 240 });
  });

  test("do not follow a service of another year", () => {
    const programs = [record, { ...service, "Start Date": "2024-08-01", "End Date": "2025-06-30" }];
    expect(runRecovery({ attendance: fourHours, programs }).row["Status"]).toBe("New service");
  });

  test("begin with the record to be created: the first school day or the earliest session that passes", () => {
    const calendar = [
      ...calendarDays(on(8, 11), on(6, 5)),
      ...calendarDays(on(7, 21), on(7, 25), { Instruction: "No" }),
    ];
    const start = (dates: number[], settings = {}): unknown =>
      runRecovery({ calendar, programs: [], settings, attendance: dates.map((date) => session(on(7, date), 240)) }).row[
        "Service Start"
      ];
    expect(start([20, 22])).toBe(on(7, 22));
    expect(start([20])).toBe(on(8, 11));
    expect(start([20], { "AR Record Start": "Enrollment Date" })).toBe(on(7, 1));
  });
});

describe("the records file", () => {
  test("has one row for every student without an AR record touching the year", () => {
    expect(recordsFile({})).toBe(`${recordHeader}1234567890,1001,07/01/2025,\r\n`);
    expect(recordsFile({ programs: [record] })).toBe(recordHeader);
    const old = { ...record, "Start Date": "2024-08-01", "End Date": "2025-06-30" };
    expect(recordsFile({ programs: [old] })).toContain("1001");
  });

  test("starts on the school's first day, or on the earliest entry of the year", () => {
    const calendar = [...calendarDays(on(8, 11), on(6, 5)), ...calendarDays(on(8, 4), on(8, 8), { School: "Ash" })];
    expect(recordsFile({ calendar })).toContain("08/11/2025");
    const students = [
      { ...given, "Entry Date": "2025-10-01" },
      { ...given, "Entry Date": "2025-09-02", "Exit Date": "2025-09-30" },
      { ...given, "Entry Date": "2024-08-01", "Exit Date": "2025-06-01" },
    ];
    const settings = { "AR Record Start": "Enrollment Date" };
    expect(recordsFile({ calendar, settings, students })).toContain("09/02/2025");
    expect(recordsFile({ settings, students: [{ ...given, "Entry Date": "2024-08-01" }] })).toContain("07/01/2025");
  });

  test("leaves out students who were not enrolled in the year", () => {
    expect(recordsFile({ students: [{ ...given, "Entry Date": "2024-08-01", "Exit Date": "2025-06-01" }] })).toBe(
      recordHeader,
    );
    expect(recordsFile({ students: [{ ...given, "Entry Date": "2026-07-01" }] })).toBe(recordHeader);
  });

  test("can be made for students with hours only", () => {
    const settings = { "Create AR Records For": "Students With Hours" };
    expect(recordsFile({ settings })).toBe(recordHeader);
    expect(recordsFile({ settings, attendance: fourHours })).toContain("1001");
    expect(recordsFile({ settings, attendance: [session(on(9, 2), 30)] })).toBe(recordHeader);
  });

  test("has the district and the comments, but no service type", () => {
    const settings = { "District ID": "77", "Service Type": "AR", "Import Comments": "2025" };
    expect(recordsFile({ settings })).toBe(
      "StateID,StudentNumber,StartDate,EndDate,DistrictID,Comments\r\n1234567890,1001,07/01/2025,,77,2025\r\n",
    );
  });
});

describe("rows that are held back", () => {
  const heldBack = (sheets: RecoverySheets): unknown => {
    const run = runRecovery({ students: [given], attendance: fourHours, ...sheets });
    const reasons = run.issues("import-row-held-back").map((issue) => /: (.*)\.$/.exec(messageOf(issue))?.[1]);
    return [run.rows("AR_Recalculation").map((row) => row["Status"]), reasons, run.file("AR_Services") === header];
  };
  const identifier = "the student has no State ID of 10 digits";

  test("a student without a valid State ID, unless students are identified by number", () => {
    const without = { students: [{ ...given, "State ID": "123" }] };
    expect(heldBack(without)).toEqual([["Held back"], [identifier], true]);
    expect(heldBack({ students: [{ ...given, "State ID": null }], programs: [] })).toEqual([
      ["Held back"],
      [identifier, identifier],
      true,
    ]);
    const settings = { "Student Identifier": "Student Number" };
    expect(services({ ...without, settings })).toBe(`${header},1001,07/01/2025,,4,1\r\n`);
  });

  test("only a row that would be written is held back", () => {
    const programs = [record, { ...service, "Hours Earned": 4, "Days Used": 1 }];
    expect(heldBack({ students: [{ ...given, "State ID": null }], programs })).toEqual([["No change"], [], true]);
  });

  test("a service that overlaps no enrollment", () => {
    const students = [{ ...given, "Entry Date": "2025-10-01" }];
    const programs = [record, { ...service, "End Date": "2025-09-30" }];
    expect(heldBack({ students, programs })).toEqual([
      ["Held back"],
      ["the dates overlap no enrollment of the student"],
      true,
    ]);
    expect(heldBack({ students, programs: [record, { ...service, "End Date": "2025-10-01" }] })).toEqual([
      ["Change"],
      [],
      false,
    ]);
  });

  test("both of two services that overlap, told once on the later row", () => {
    const programs = [record, { ...service, "Start Date": "2025-09-01" }, { ...service, "Hours Earned": 1 }];
    const run = runRecovery({ students: [given], attendance: fourHours, programs });
    expect(run.rows("AR_Recalculation").map((row) => row["Status"])).toEqual(["Held back", "No change"]);
    expect(run.places("overlapping-records")).toEqual(["Programs!C4"]);
    expect(run.issues("overlapping-records")[0]).toMatchObject({ severity: "Held back" });
    expect(run.places("import-row-held-back")).toEqual(["Programs!C4"]);
  });

  test("all services of a student whose AR records overlap", () => {
    const programs = [record, { ...record, "Start Date": "2025-09-01" }, service];
    const run = runRecovery({ students: [given], attendance: fourHours, programs });
    expect([run.row["Status"], run.places("overlapping-records")]).toEqual(["Held back", ["Programs!C3"]]);
  });

  test("records that follow one another do not overlap", () => {
    const programs = [{ ...record, "End Date": "2025-08-31" }, { ...record, "Start Date": "2025-09-01" }, service];
    expect(heldBack({ programs })).toEqual([["Change"], [], false]);
  });

  test("a student number that a spreadsheet would take for a formula", () => {
    const rename = (row: Row): Row => ({ ...row, "Student Number": "=1+1" });
    expect(
      heldBack({
        students: [rename(given)],
        attendance: fourHours.map(rename),
        programs: [record, service].map(rename),
      }),
    ).toEqual([["Held back"], ["the student number looks like a formula or has a line break"], true]);
  });
});

describe("the nightly calculation of the SIS", () => {
  const sections = [{ Course: "M1", Section: "1", "Attendance Recovery": "Yes", "Licensed Teacher": "Yes" }];
  const attendance = [session(on(9, 2), 240, { Course: "M1", Section: "1" })];
  const nightly = (value: string, rows = attendance): unknown => {
    const settings = { "Campus Nightly Calculation": value };
    const run = runRecovery({ students: [given], sections, attendance: rows, settings });
    return [run.row["Status"], run.file("AR_Services") === header, run.issues("nightly-unknown").length];
  };

  test("On: time of marked sections is compared, not imported", () => {
    expect(nightly("On")).toEqual(["Campus calculates", true, 0]);
    expect(nightly("On", fourHours)).toEqual(["Change", false, 0]);
  });

  test("Unknown: imported with one warning; Off: without", () => {
    expect(nightly("Unknown")).toEqual(["Change", false, 1]);
    expect(nightly("Unknown", fourHours)).toEqual(["Change", false, 0]);
    expect(nightly("Off")).toEqual(["Change", false, 0]);
  });
});
