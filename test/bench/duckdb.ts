/** What an analytical database needs to append the same attendance rows and to group them once by student and week. */
import { DuckDBInstance } from "@duckdb/node-api";
import type { WorkbookInput } from "../../src/core/sheet/sheet.ts";

/** Milliseconds to append and to group; the table is made before the clock starts. */
export async function appendAndGroup(workbook: WorkbookInput): Promise<number> {
  const sheet = workbook.sheets.find(({ name }) => name === "Attendance");
  if (sheet === undefined) throw new Error("The bench workbook has an Attendance sheet.");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const columns = sheet.columns;
  const numeric = columns.map((column) => column.slice(1).some((cell) => typeof cell === "number"));
  const definition = columns.map(
    (_column, index) => `c${String(index)} ${numeric[index] === true ? "INTEGER" : "VARCHAR"}`,
  );
  await connection.run(`create table attendance (${definition.join(", ")})`);
  const start = performance.now();
  const appender = await connection.createAppender("attendance");
  for (let row = 1; row < sheet.rowCount; row++) {
    for (const column of columns) {
      const cell = column[row] ?? null;
      if (typeof cell === "number") appender.appendInteger(cell);
      else if (typeof cell === "string") appender.appendVarchar(cell);
      else appender.appendNull();
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.runAndReadAll("select c0, c1 // 7 as week, sum(c9) from attendance group by c0, week");
  const time = performance.now() - start;
  connection.closeSync();
  instance.closeSync();
  return time;
}
