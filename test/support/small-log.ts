/** A small attendance log with both programs, made with another library than ours. */
import { Workbook } from "exceljs";

export type Rows = readonly (readonly (string | number | Date | null)[])[];

export const smallLogSheets: Readonly<Record<string, Rows>> = {
  Students: [
    ["Student Number", "State ID", "Last Name", "First Name", "Grade", "School", "Entry Date", "Exit Date"],
    ["0012345", "1234567890", "Rivera", "Ana", "10", "Oak Continuation", "2025-08-18", null],
    ["0012346", "1234567891", "Chen", "Bo", "11", "Oak Continuation", "2025-08-18", null],
    ["0020001", "2234567890", "Okafor", "Chi", "4", "Elm", "2025-08-18", null],
  ],
  Attendance: [
    ["Student Number", "Date", "Program", "School", "Course", "Section", "Mode", "Interval", "Code", "Minutes"],
    ["0012345", "2025-09-02", "CE", "Oak Continuation", "ENG", "1", "Interval", 1, "P", 60],
    ["0012345", "2025-09-02", "CE", "Oak Continuation", "MATH", "1", "Interval", 2, "P", 60],
    ["0012345", "2025-09-03", "CE", "Oak Continuation", "ENG", "1", "Interval", 1, "P", 60],
    ["0012346", "2025-09-02", "CE", "Oak Continuation", "ENG", "1", "Interval", 1, "E", 60],
    ["0012346", "2025-09-04", "CE", "Oak Continuation", "ENG", "1", "Interval", 1, "P", 60],
    ["0020001", "2025-10-04", "AR", "Elm", "SAT", "1", "Session", null, null, 240],
    ["0020001", "2025-10-11", "AR", "Elm", "SAT", "1", "Session", null, null, 240],
    ["0020001", "2025-09-09", null, "Elm", null, null, "Daily", null, "E", null],
  ],
  Programs: [
    ["Student Number", "Program", "School", "Start Date", "End Date", "Hours Earned", "Days Used"],
    ["0012345", "CE", "Oak Continuation", "2025-08-18", null, null, null],
    ["0012346", "CE", "Oak Continuation", "2025-08-18", null, null, null],
    ["0020001", "AR", "Elm", "2025-08-18", null, null, null],
    ["0020001", "AR Service", "Elm", "2025-08-18", null, 0, 0],
  ],
  Sections: [
    ["Course", "Section", "School", "Attendance Recovery", "CE"],
    ["SAT", "1", "Elm", "Yes", null],
    ["ENG", "1", "Oak Continuation", null, "Yes"],
    ["MATH", "1", "Oak Continuation", null, "Yes"],
  ],
};

/** The workbook's bytes; sheets given here replace those above, null leaves one out. */
export async function smallLog(changes: Readonly<Record<string, Rows | null>> = {}): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries({ ...smallLogSheets, ...changes })) {
    if (rows === null) continue;
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Reads a produced workbook with that other library. */
export async function readWithExcelJs(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}
