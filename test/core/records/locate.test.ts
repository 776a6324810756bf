import { sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import { codesAt, read, stops, workbook } from "./workbooks.ts";

const students = [
  ["Student Number", "Last Name", "First Name", "Grade"],
  ["0001", "Alvarez", "Ana", "5"],
];

describe("sheets are found by name, table or choice", () => {
  test("case, spaces and underscores of a sheet's name do not matter", () => {
    const input = workbook({ Students: null, " STU_DENTS ": students });
    expect(read(input).records.students).toHaveLength(1);
  });

  test("a table of the role's name is taken, wherever it stands, and nothing around it", () => {
    const table = {
      name: "Students",
      firstRow: 2,
      lastRow: 3,
      firstColumn: 2,
      lastColumn: 5,
      hasHeader: true,
      totalsRow: null,
    };
    const sheet = sheetFromRows(
      "Roster",
      [
        [null, "notes"],
        [null, "Student Number", "Last Name", "First Name", "Grade"],
        [null, "0001", "Alvarez", "Ana", "5"],
        [null, "0009", "Below", "Table", "5"],
      ],
      { tables: [table] },
    );
    const { records } = read(workbook({ Students: null, Roster: sheet }));
    expect(records.students.map(({ number }) => number)).toEqual(["0001"]);
  });

  test("the totals row of a table is not a record", () => {
    const table = {
      name: "Anything",
      firstRow: 1,
      lastRow: 3,
      firstColumn: 1,
      lastColumn: 4,
      hasHeader: true,
      totalsRow: 3,
    };
    const sheet = sheetFromRows("Students", [...students, ["Total", null, null, 1]], { tables: [table] });
    expect(read(workbook({ Students: sheet })).counts()["Students"]).toMatchObject({ read: 1, used: 1 });
  });

  test("a sheet that the user chose is taken when none has the role's name", () => {
    const settings = [
      ["Setting", "Value"],
      ["Sheet for Students", "Spring roster"],
    ];
    expect(
      read(workbook({ Students: null, "Spring roster": students, Settings: settings })).records.students,
    ).toHaveLength(1);
    expect(stops(workbook({ Students: null, Settings: settings }))).toEqual([
      ["missing-sheet", expect.stringContaining("Spring roster") as string],
    ]);
  });

  test.each(["Students", "Attendance", "Programs"])("without %s the run stops and names it", (role) => {
    expect(stops(workbook({ [role]: null }))).toEqual([["missing-sheet", `There is no sheet or table for ${role}.`]]);
  });

  test("an empty needed sheet stops the run, an empty optional one is as if it were not there", () => {
    expect(stops(workbook({ Attendance: [] }))[0]?.[0]).toBe("missing-column");
    const result = read(workbook({ Calendar: [[null], [" "]] }));
    expect(result.records.calendar).toBeNull();
    expect(codesAt(result)).toContain("empty-sheet Calendar!");
  });

  test("a sheet with only its header has no rows", () => {
    expect(
      read(workbook({ Attendance: [["Student Number", "Date", "Minutes"]] })).counts()["Attendance"],
    ).toMatchObject({ read: 0 });
  });
});

describe("columns are found by name or alias", () => {
  test("title rows above the header are skipped", () => {
    const rows = [
      ["Attendance log of Elm School"],
      [],
      ["student_number", "ATT_DATE", "total minutes", "Program"],
      ["0001", 45_901, 60, "AR"],
    ];
    const { records } = read(workbook({ Attendance: rows }));
    expect(records.attendance.row(0)).toBe(4);
    expect([...records.attendance.minutes]).toEqual([60]);
  });

  test.each([
    [
      "Infinite Campus",
      [
        "student.studentNumber",
        "student.stateID",
        "student.lastName",
        "student.firstName",
        "student.grade",
        "schoolName",
      ],
    ],
    ["PowerSchool", ["Student_Number", "State_StudentNumber", "Last_Name", "First_Name", "Grade_Level", "SchoolID"]],
    ["Aeries", ["STU.ID", "STU.CID", "STU.LN", "STU.FN", "STU.GR", "STU.SC"]],
  ])("an export of %s is read as it is", (_sis, headers) => {
    const { records } = read(workbook({ Students: [headers, ["0001", "1234567890", "Alvarez", "Ana", "05", "Elm"]] }));
    expect(records.students[0]).toMatchObject({
      number: "0001",
      stateId: "1234567890",
      lastName: "Alvarez",
      home: { grade: 5 },
    });
  });

  test("two columns that could both be the field stop the run, and both are named", () => {
    const rows = [
      ["Student Number", "Local ID", "Last Name", "First Name", "Grade"],
      ["1", "2", "A", "B", "5"],
    ];
    expect(stops(workbook({ Students: rows }))).toEqual([
      [
        "ambiguous-column",
        "On the sheet Students the columns Student Number and Local ID could both be Student Number.",
      ],
    ]);
  });

  test("the user's own choice of column wins", () => {
    const rows = [
      ["Student Number", "Date", "Program", "Minutes", "Min attended"],
      ["0001", 45_901, "AR", 10, 60],
    ];
    const settings = [
      ["Setting", "Value"],
      ["Column for Attendance.Minutes", "Min attended"],
    ];
    expect([...read(workbook({ Attendance: rows, Settings: settings })).records.attendance.minutes]).toEqual([60]);
  });

  test("a chosen column that is not there, and a required one, stop the run and are named", () => {
    const settings = [
      ["Setting", "Value"],
      ["Column for Attendance.Minutes", "Min attended"],
    ];
    expect(stops(workbook({ Settings: settings }))[0]).toEqual([
      "missing-column",
      expect.stringContaining("Min attended") as string,
    ]);
    expect(
      stops(
        workbook({
          Programs: [
            ["Student Number", "Program"],
            ["1", "AR"],
          ],
        }),
      ),
    ).toEqual([["missing-column", "The sheet Programs has no column Start Date."]]);
  });

  test("Student Name stands for both names, in either form", () => {
    const rows = [
      ["Student Number", "Student Name", "Grade"],
      ["1", "Alvarez, Ana Maria", "5"],
      ["2", "Ben van Brown", "5"],
    ];
    const names = read(workbook({ Students: rows })).records.students.map(({ lastName, firstName }) => [
      lastName,
      firstName,
    ]);
    expect(names).toEqual([
      ["Alvarez", "Ana Maria"],
      ["Brown", "Ben van"],
    ]);
  });

  test("a calendar of dates alone has its header in one cell", () => {
    const { records } = read(workbook({ Calendar: [["Date"], [45_901]] }));
    expect(records.calendar?.dayOn(0, 45_901 as never)?.marks).toEqual({
      schoolDay: true,
      instruction: true,
      attendance: true,
    });
  });
});
