import { invalidArgument } from "../protocol/errors.ts";
import { defineType, nullObject } from "../protocol/host-object.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { areaOf, intersectionOf, MAX_COLUMNS, MAX_ROWS, qualifiedAddress } from "../workbook/address.ts";
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden, visibleAreas } from "../workbook/dimensions.ts";
import { clearArea, hyperlinkOf, setHyperlink } from "../workbook/edit-cells.ts";
import { mergeArea, mergedAreasIn, unmergeArea } from "../workbook/merge.ts";
import type { Area, Hyperlink, Sheet } from "../workbook/model.ts";
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from "../workbook/read-cells.ts";
import { notSimulated } from "../workbook/refusal.ts";
import { deleteCells, insertCells } from "../workbook/shift-cells.ts";
import { usedArea } from "../workbook/used-area.ts";
import { select } from "../workbook/workbook.ts";
import { writeFormulas, writeNumberFormats, writeValues } from "../workbook/write-cells.ts";
import { boolean, number, oneOf, optional, rangeArgument, record, text } from "./arguments.ts";
import { formatType } from "./range-format.ts";
import { live } from "./world.ts";
import type { RangeTarget, World } from "./world.ts";

const clearWhat = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** An area relative to another one. Refused outside the sheet. */
function moved(area: Area, rows: number, columns: number, rowCount: number, columnCount: number): Area {
  return areaOf(area.row + rows, area.column + columns, rowCount, columnCount);
}

function boundingArea(first: Area, second: Area): Area {
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  const endRow = Math.max(first.row + first.rowCount, second.row + second.rowCount);
  const endColumn = Math.max(first.column + first.columnCount, second.column + second.columnCount);
  return areaOf(row, column, endRow - row, endColumn - column);
}

function linkOf(value: unknown): Hyperlink {
  const given = record(value);
  const link: Record<string, string> = {};
  for (const key of ["address", "documentReference", "screenTip", "textToDisplay"]) {
    const part = optional(text, given[key]);
    if (part !== undefined) link[key] = part;
  }
  return link;
}

/** Hidden as a whole, not at all (false), or in part (null). */
function hiddenOf(sheet: Sheet, area: Area): boolean | null {
  const rows = rowsHidden(sheet, area);
  const columns = columnsHidden(sheet, area);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** Excel.Range over cells of the model. */
export function rangeType(world: World): (target: RangeTarget) => HostObject {
  const { workbook, objects } = world;
  const formatOf = formatType(world);
  const on = (target: RangeTarget, area: Area) => objects.range({ sheet: live(world, target.sheet), area });
  type Read<Value> = (book: typeof workbook, sheet: Sheet, area: Area) => Value;
  const read =
    <Value>(from: Read<Value>) =>
    ({ sheet, area }: RangeTarget): Value =>
      from(workbook, live(world, sheet), area);
  const write =
    (to: (book: typeof workbook, sheet: Sheet, area: Area, value: unknown) => void) =>
    ({ sheet, area }: RangeTarget, value: unknown): void =>
      to(workbook, live(world, sheet), area, value);
  const areasOrNull = (sheet: Sheet, areas: readonly Area[]) =>
    areas.length === 0 ? nullObject : objects.rangeAreas({ sheet, areas });

  return defineType<RangeTarget>({
    name: "Range",
    isKept: true,
    get: {
      address: ({ sheet, area }) => qualifiedAddress(live(world, sheet), area),
      rowIndex: ({ area }) => area.row,
      columnIndex: ({ area }) => area.column,
      rowCount: ({ area }) => area.rowCount,
      columnCount: ({ area }) => area.columnCount,
      cellCount: ({ area }) => {
        const count = area.rowCount * area.columnCount;
        return count > 2 ** 31 - 1 ? -1 : count;
      },
      values: read(readValues),
      formulas: read(readFormulas),
      valueTypes: read(readValueTypes),
      numberFormat: read(readNumberFormats),
      text: read(readText),
      rowHidden: ({ sheet, area }) => rowsHidden(live(world, sheet), area),
      columnHidden: ({ sheet, area }) => columnsHidden(live(world, sheet), area),
      hidden: ({ sheet, area }) => hiddenOf(live(world, sheet), area),
      hyperlink: ({ sheet, area }) => hyperlinkOf(live(world, sheet), area),
      isEntireRow: ({ area }) => area.columnCount === MAX_COLUMNS,
      isEntireColumn: ({ area }) => area.rowCount === MAX_ROWS,
      format: (target) => formatOf(target),
      worksheet: ({ sheet }) => objects.worksheet(live(world, sheet)),
    },
    set: {
      values: write(writeValues),
      formulas: write(writeFormulas),
      numberFormat: write(writeNumberFormats),
      rowHidden: ({ sheet, area }, value) => setRowsHidden(workbook, live(world, sheet), area, boolean(value)),
      columnHidden: ({ sheet, area }, value) => setColumnsHidden(workbook, live(world, sheet), area, boolean(value)),
      hyperlink: ({ sheet, area }, value) => setHyperlink(workbook, live(world, sheet), area, linkOf(value)),
    },
    call: {
      _ValidateArraySize: ({ area }, [rows, columns]) => {
        if (rows !== area.rowCount || columns !== area.columnCount) throw invalidArgument();
      },
      clear: ({ sheet, area }, [applyTo]) =>
        clearArea(workbook, live(world, sheet), area, oneOf(clearWhat, applyTo, "All")),
      getCell: (target, [row, column]) => on(target, moved(target.area, number(row), number(column), 1, 1)),
      getRow: (target, [row]) => {
        if (number(row) < 0 || number(row) >= target.area.rowCount) throw invalidArgument();
        return on(target, moved(target.area, number(row), 0, 1, target.area.columnCount));
      },
      getColumn: (target, [column]) => {
        if (number(column) < 0 || number(column) >= target.area.columnCount) throw invalidArgument();
        return on(target, moved(target.area, 0, number(column), target.area.rowCount, 1));
      },
      getLastRow: (target) => on(target, moved(target.area, target.area.rowCount - 1, 0, 1, target.area.columnCount)),
      getLastColumn: (target) =>
        on(target, moved(target.area, 0, target.area.columnCount - 1, target.area.rowCount, 1)),
      getLastCell: (target) =>
        on(target, moved(target.area, target.area.rowCount - 1, target.area.columnCount - 1, 1, 1)),
      getOffsetRange: (target, [rows, columns]) => {
        const { rowCount, columnCount } = target.area;
        return on(target, moved(target.area, number(rows), number(columns), rowCount, columnCount));
      },
      getResizedRange: (target, [rows, columns]) => {
        const { rowCount, columnCount } = target.area;
        return on(target, moved(target.area, 0, 0, rowCount + number(rows), columnCount + number(columns)));
      },
      getAbsoluteResizedRange: (target, [rows, columns]) =>
        on(target, moved(target.area, 0, 0, number(rows), number(columns))),
      getBoundingRect: (target, [other]) =>
        on(target, boundingArea(target.area, rangeArgument(world, target.sheet, other).area)),
      getEntireRow: (target) => on(target, areaOf(target.area.row, 0, target.area.rowCount, MAX_COLUMNS)),
      getEntireColumn: (target) => on(target, areaOf(0, target.area.column, MAX_ROWS, target.area.columnCount)),
      getUsedRangeOrNullObject: (target, [valuesOnly]) => {
        const used = usedArea(live(world, target.sheet), optional(boolean, valuesOnly) ?? false, target.area);
        return used === null ? nullObject : on(target, used);
      },
      getIntersectionOrNullObject: (target, [other]) => {
        const second = rangeArgument(world, target.sheet, other);
        const shared = second.sheet === target.sheet ? intersectionOf(target.area, second.area) : null;
        return shared === null ? nullObject : on(target, shared);
      },
      getSpecialCellsOrNullObject: ({ sheet, area }, [cellType]) => {
        if (cellType !== "Visible") throw notSimulated(`Range.getSpecialCellsOrNullObject(${String(cellType)})`);
        return areasOrNull(sheet, visibleAreas(live(world, sheet), area));
      },
      getMergedAreasOrNullObject: ({ sheet, area }) => areasOrNull(sheet, mergedAreasIn(live(world, sheet), area)),
      merge: ({ sheet, area }, [across]) =>
        mergeArea(workbook, live(world, sheet), area, optional(boolean, across) ?? false),
      unmerge: ({ sheet, area }) => unmergeArea(workbook, live(world, sheet), area),
      insert: (target, [shift]) => {
        insertCells(workbook, live(world, target.sheet), target.area, oneOf(["Down", "Right"], shift));
        return on(target, target.area);
      },
      delete: ({ sheet, area }, [shift]) =>
        deleteCells(workbook, live(world, sheet), area, oneOf(["Up", "Left"], shift)),
      select: ({ sheet, area }) => select(workbook, live(world, sheet), area),
    },
  });
}

/** Excel.RangeAreas: areas of one sheet. */
export function rangeAreasType(
  world: World,
): (target: { readonly sheet: Sheet; readonly areas: readonly Area[] }) => HostObject {
  return defineType({
    name: "RangeAreas",
    isKept: true,
    get: {
      address: ({ sheet, areas }) => areas.map((area) => qualifiedAddress(live(world, sheet), area)).join(","),
      areaCount: ({ areas }) => areas.length,
      cellCount: ({ areas }) => areas.reduce((count, area) => count + area.rowCount * area.columnCount, 0),
      worksheet: ({ sheet }) => world.objects.worksheet(live(world, sheet)),
    },
  });
}
