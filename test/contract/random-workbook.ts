/** Workbooks as nobody should keep them: roles anywhere, under any name, with every kind of cell in every column. */
import { roleSpecs } from "../../src/core/records/columns.ts";
import type { RoleSpec } from "../../src/core/records/columns.ts";
import type { Cell, Sheet, SheetTable, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { fc } from "../support/random-inputs.ts";

const FIRST_DATE = 45_880;
const SHIFT_1904 = 1462;

const error: fc.Arbitrary<Cell> = fc
  .constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!")
  .map((text) => ({ error: text }));
const time: fc.Arbitrary<Cell> = fc
  .oneof(
    fc.integer({ min: 1, max: 1439 }).map((minutes) => minutes / 1440),
    fc.constantFrom(0, 1, 2, 30, 1.5),
  )
  .map((serial) => ({ serial }));
const strange: fc.Arbitrary<Cell> = fc.oneof(
  error,
  time,
  fc.constantFrom<Cell>(
    true,
    false,
    "#N/A",
    "#12",
    "TRUE",
    " ",
    "0",
    "00",
    "1e3",
    "-1",
    "=1+1",
    "'x",
    "x".repeat(3000),
  ),
  fc.constantFrom<Cell>(0, 1, 2, -1, 0.5, 1e15, 0.1 + 0.2),
  fc.string({ maxLength: 8, unit: "grapheme" }).filter((text) => !/\p{Cc}|[\ufffe\uffff]/u.test(text)),
);
const date: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((day) => FIRST_DATE + day),
  fc.integer({ min: 0, max: 200 }).map((day) => ({ serial: FIRST_DATE + day + 0.375 })),
  fc.integer({ min: 0, max: 27 }).map((day) => `09/${String(day + 1).padStart(2, "0")}/2025`),
  fc.constantFrom("2025-10-01", "9/3/25", "2/30/2026"),
);
const student: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Cell>("0012345", "0012346", "20001", "20002") },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(20001, 20002, 12345) },
);
const amount: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 2, arbitrary: time },
  { weight: 1, arbitrary: fc.constantFrom<Cell>("60", "1:30", "2.5", 1.5, 0.25, 1, 24) },
);
const clock: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 480, max: 1000 }).map((minutes) => ({ serial: minutes / 1440 })),
  fc.integer({ min: 480, max: 1000 }).map((minutes) => minutes / 1440),
  fc.constantFrom("8:15", "3:15 PM"),
);

/** Plausible cells of a column. */
function plausible(name: string): fc.Arbitrary<Cell> {
  if (name === "Student Number") return student;
  if (name.includes("Date") && name !== "Birth Date") return date;
  if (/^(Minutes|Hours|Attendance Recovery Hours Earned|Hours Earned|Days Used)$/.test(name)) return amount;
  if (name.startsWith("Time")) return clock;
  switch (name) {
    case "Last Name":
    case "First Name":
      return fc.constantFrom("Rivera", "Chen", "O'Neil", "Ångström");
    case "Grade":
      return fc.constantFrom<Cell>("10", "K", 4, 11, "TK");
    case "School":
      return fc.constantFrom<Cell>("Elm", "Oak Continuation", null);
    case "Program":
      return fc.constantFrom<Cell>("AR", "CE", "AR Service", null);
    case "Course":
      return fc.constantFrom<Cell>("SAT", "ENG", 101);
    case "Section":
      return fc.constantFrom<Cell>("1", 2, null);
    case "Mode":
      return fc.constantFrom<Cell>("Session", "Interval", "Time", "Daily", null);
    case "Code":
      return fc.constantFrom<Cell>("P", "E", "U", null);
    case "Interval":
      return fc.constantFrom<Cell>(1, 2, 3, null);
    case "Status":
      return fc.constantFrom<Cell>("Present", "Absent");
    case "Category":
      return fc.constantFrom<Cell>("Excused", null);
    default:
      return fc.constantFrom<Cell>("Yes", "No", null, 1, 0, true);
  }
}

function cellsOf(name: string): fc.Arbitrary<Cell> {
  return fc.oneof(
    { weight: 60, arbitrary: plausible(name) },
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: strange },
  );
}

/** How a role's rows stand on their sheet. */
interface Standing {
  readonly above: number;
  readonly left: number;
  readonly as: "sheet" | "table" | "chosen";
  readonly totals: boolean;
  readonly junk: number;
}

const standing: fc.Arbitrary<Standing> = fc.record({
  above: fc.oneof({ weight: 5, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.integer({ min: 48, max: 70 }) }),
  left: fc.nat(3),
  as: fc.constantFrom("sheet", "sheet", "table", "chosen"),
  totals: fc.boolean(),
  junk: fc.nat(3),
});

interface RoleSheet {
  readonly sheet: Sheet;
  readonly settings: readonly (readonly [string, Cell])[];
}

/** One role's sheet. A column goes by its name, an alias, or a name of the user's that the settings hold. */
function roleSheet(spec: RoleSpec, place: number): fc.Arbitrary<RoleSheet> {
  const columns = spec.columns.filter(({ name }) => name !== "Student Name");
  const chosenColumns = fc.tuple(
    ...columns.map(({ required, aliases }) =>
      fc.record({
        isThere: required ? fc.constant(true) : fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
        alias: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(aliases.length) }),
      }),
    ),
  );
  return fc
    .tuple(standing, chosenColumns, fc.nat(spec.role === "Attendance" ? 140 : 12))
    .chain(([where, given, count]) => {
      const present = columns.flatMap((column, index) => {
        const one = given[index];
        if (one?.isThere !== true) return [];
        const own = `My ${column.name}`;
        const header = one.alias < 0 ? column.name : (column.aliases[one.alias] ?? own);
        return [{ name: column.name, header, own: header === own }];
      });
      const rows = fc.array(fc.tuple(...present.map(({ name }) => cellsOf(name))), {
        minLength: count,
        maxLength: count,
      });
      const hidden = fc.subarray(Array.from({ length: count + 2 }, (_none, index) => index));
      const hides = fc.integer({ min: 0, max: 3 }).chain((one) => (one === 0 ? hidden : fc.constant<number[]>([])));
      return fc
        .tuple(rows, hides, fc.array(strange, { minLength: 60, maxLength: 60 }))
        .map(([body, hiddenRows, odd]) => {
          const headerRow = where.above + 1;
          const isTable = where.as === "table" && body.length > 0;
          const name = where.as === "sheet" ? spec.role : `O'Neil's!A1,B2, "é" ${place}`;
          const lines: (readonly Cell[])[] = [
            ...Array.from({ length: where.above }, (_none, row) => [row % 3 === 0 ? (odd[row] ?? "title") : null]),
            [
              ...present.map(({ header }) => header),
              ...Array.from({ length: where.junk }, (_none, at) => `Junk ${at}`),
            ],
            ...body.map((cells, row) => [
              ...cells,
              ...Array.from({ length: where.junk }, (_none, at) => odd[(row + at) % odd.length] ?? null),
            ]),
            ...(isTable && where.totals ? [["Total"]] : []),
          ];
          const width = present.length + where.junk;
          const table: SheetTable = {
            name: spec.role.replaceAll(" ", "_"),
            firstRow: headerRow,
            lastRow: lines.length,
            firstColumn: where.left + 1,
            lastColumn: where.left + width,
            hasHeader: true,
            totalsRow: where.totals ? lines.length : null,
          };
          const sheet: Sheet = {
            name,
            firstRow: 1,
            firstColumn: where.left + 1,
            rowCount: lines.length,
            columns: Array.from({ length: width }, (_none, at) => lines.map((line) => line[at] ?? null)),
            hiddenRows: hiddenRows.map((row) => headerRow + row),
            tables: isTable ? [table] : [],
          };
          const settings: (readonly [string, Cell])[] = present
            .filter(({ own }) => own)
            .map((column) => [`Column for ${spec.role}.${column.name}`, column.header]);
          if (where.as !== "sheet" && !isTable) settings.push([`Sheet for ${spec.role}`, name]);
          return { sheet, settings };
        });
    });
}

const moreSettings: fc.Arbitrary<readonly (readonly [string, Cell])[]> = fc.subarray<readonly [string, Cell]>([
  ["School Year", "2025-26"],
  ["Hours Rounding", "Day"],
  ["Interval Minutes", 45],
  ["Weekly Maximum Hours", "12"],
  ["Display Time As", "Minutes"],
  ["Sort by Grade", true],
  ["As Of", FIRST_DATE + 150],
  ["District ID", "0161234"],
]);

/** A wide sheet that nobody asked for. */
const unrelated: fc.Arbitrary<Sheet> = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 60 }),
    fc.array(strange, { minLength: 20, maxLength: 20 }),
  )
  .map(([width, height, cells]) => ({
    name: 'Budget "wide"!B2,é',
    firstRow: 3,
    firstColumn: 2,
    rowCount: height,
    columns: Array.from({ length: width }, (_none, at) =>
      Array.from({ length: height }, (_nothing, row) => cells[(row * 7 + at) % cells.length] ?? null),
    ),
    hiddenRows: [],
    tables: [],
  }));

export const randomWorkbook: fc.Arbitrary<WorkbookInput> = fc
  .tuple(
    fc.boolean(),
    fc.tuple(
      ...roleSpecs
        .filter(({ role }) => role !== "Settings")
        .map((spec, place) => fc.option(roleSheet(spec, place), { freq: spec.required ? 60 : 2, nil: null })),
    ),
    moreSettings,
    fc.constantFrom("Settings", "Ledger_Settings", "LEDGER SETTINGS"),
    fc.option(unrelated, { nil: null }),
  )
  .map(([date1904, roles, extra, settingsName, wide]) => {
    const there = roles.flatMap((role) => (role === null ? [] : [role]));
    const lines: Cell[][] = [...there.flatMap(({ settings }) => settings), ...extra].map((line) => [...line]);
    const settings: Sheet = {
      name: settingsName,
      firstRow: 1,
      firstColumn: 1,
      rowCount: lines.length + 1,
      columns: [0, 1].map((at) => [at === 0 ? "Setting" : "Value", ...lines.map((line) => line[at] ?? null)]),
      hiddenRows: [],
      tables: [],
    };
    const sheets = [
      ...there.map(({ sheet }) => sheet),
      ...(lines.length === 0 ? [] : [settings]),
      ...(wide === null ? [] : [wide]),
    ];
    const all = sheets.length === 0 ? [settings] : sheets;
    return { sheets: date1904 ? all.map(in1904) : all, date1904 };
  });

/** Dates of a workbook that counts from 1904. */
function in1904(sheet: Sheet): Sheet {
  const shifted = (cell: Cell): Cell => {
    if (typeof cell === "number") return cell > 20_000 && cell < 80_000 ? cell - SHIFT_1904 : cell;
    if (cell === null || typeof cell !== "object" || "error" in cell) return cell;
    return cell.serial > 20_000 ? { serial: cell.serial - SHIFT_1904 } : cell;
  };
  return { ...sheet, columns: sheet.columns.map((cells) => cells.map(shifted)) };
}
