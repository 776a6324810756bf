/** The import files for the SIS, as tables of text and as delimited text, byte for byte alike. */
import type { Recovery } from "../recovery-result.ts";
import type { Records, Student } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { formatDay, isoDay, partsOfDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { delimitedText } from "./delimited-text.ts";
import type { OrderedService } from "./recovery-order.ts";
import type { ImportFile, Table, TableColumn } from "./table.ts";

export interface ImportSheet {
  readonly table: Table;
  readonly file: ImportFile;
}

/** A column of an import file and how a row's text is found. */
interface ImportColumn<Row> {
  readonly name: string;
  readonly text: (row: Row) => string;
}

/** Hours and days of program services: year-to-date totals that replace what the SIS holds. */
export function servicesImport(services: readonly OrderedService[], settings: Settings): ImportSheet {
  const columns: ImportColumn<OrderedService>[] = [
    { name: "StateID", text: ({ student }) => stateIdText(student.student) },
    { name: "StudentNumber", text: ({ student }) => student.student.number },
    { name: "StartDate", text: ({ row }) => dateText(row.service.start, settings) },
    { name: "EndDate", text: ({ row }) => dateText(row.service.end, settings) },
    { name: "HoursEarned", text: ({ row }) => String(row.hoursEarned) },
  ];
  const rows = services.filter(({ row }) => row.isImported);
  // A value that no row has is left out by leaving its column out: an empty cell might clear what the SIS holds.
  const hasDays = rows.length === 0 || rows.some(({ row }) => row.daysCredited !== null);
  if (settings.choice["Import Days Used"] === "Yes" && hasDays) {
    columns.push({ name: "DaysUsed", text: ({ row }) => (row.daysCredited === null ? "" : String(row.daysCredited)) });
  }
  columns.push(...constantColumns(settings, ["District ID", "Service Type", "Import Comments"]));
  return importSheet("AR_Services", "Attendance Recovery services to import", columns, rows, settings);
}

/** One row per student to whom an Attendance Recovery record is to be given. */
export function recordsImport(
  recovery: Recovery,
  records: Records,
  settings: Settings,
  compare: (a: number, b: number) => number,
): ImportSheet {
  const rows: { readonly student: Student; readonly start: Day }[] = [];
  for (const { place, start } of recovery.recordsToCreate
    .filter(({ heldBack }) => heldBack === null)
    .sort((a, b) => compare(a.place, b.place))) {
    const student = records.students[place];
    if (student !== undefined) rows.push({ student, start });
  }
  const columns: ImportColumn<(typeof rows)[number]>[] = [
    { name: "StateID", text: ({ student }) => stateIdText(student) },
    { name: "StudentNumber", text: ({ student }) => student.number },
    { name: "StartDate", text: ({ start }) => dateText(start, settings) },
    // A record to be created is open; the column stays so that an import mapping finds it.
    { name: "EndDate", text: () => "" },
    ...constantColumns(settings, ["District ID", "Import Comments"]),
  ];
  return importSheet("AR_Records", "Attendance Recovery records to import", columns, rows, settings);
}

const constantNames = { "District ID": "DistrictID", "Service Type": "ServiceType", "Import Comments": "Comments" };

/** A column with the same text in every row, only when the text is configured. */
function constantColumns(
  settings: Settings,
  names: readonly (keyof typeof constantNames)[],
): readonly ImportColumn<unknown>[] {
  return names
    .filter((name) => settings.text[name] !== "")
    .map((name) => ({ name: constantNames[name], text: () => settings.text[name] }));
}

function importSheet<Row>(
  name: string,
  title: string,
  columns: readonly ImportColumn<Row>[],
  rows: readonly Row[],
  settings: Settings,
): ImportSheet {
  const header = columns.map((column) => column.name);
  const texts = rows.map((row) => columns.map((column) => column.text(row)));
  const lines = settings.choice["Import Header"] === "Yes" ? [header, ...texts] : texts;
  const delimiter = settings.choice["Import Delimiter"] === "Tab" ? "\t" : ",";
  return {
    table: { name: `${name}_Import`, title, columns: columns.map(tableColumn), rows: texts },
    file: {
      name: `${name}_${isoDay(settings.asOf)}.csv`,
      text: delimitedText(lines, delimiter),
      rowCount: texts.length,
    },
  };
}

function tableColumn({ name }: { readonly name: string }): TableColumn {
  return { name, format: "identifier", width: Math.max(12, name.length + 2) };
}

function stateIdText({ stateId, stateIdIsValid }: Student): string {
  return stateIdIsValid ? (stateId ?? "") : "";
}

/** A date as the setting Import Date Format says; "" for an open end. */
function dateText(day: Day | null, settings: Settings): string {
  if (day === null) return "";
  switch (settings.choice["Import Date Format"]) {
    case "MM/DD/YYYY":
      return formatDay(day);
    case "YYYY-MM-DD":
      return isoDay(day);
    case "M/D/YYYY": {
      const { year, month, dayOfMonth } = partsOfDay(day);
      return `${month}/${dayOfMonth}/${year}`;
    }
  }
}
