import { defineType } from "../protocol/host-object.ts";
import type { HostObject } from "../protocol/host-object.ts";
import {
  autofitColumns,
  autofitRows,
  columnWidthOf,
  rowHeightOf,
  setColumnWidth,
  setRowHeight,
} from "../workbook/dimensions.ts";
import type { CellStyle } from "../workbook/model.ts";
import { setStyle, styleOf } from "../workbook/style.ts";
import { boolean, number, oneOf, text } from "./arguments.ts";
import { live } from "./world.ts";
import type { RangeTarget, World } from "./world.ts";

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** Excel.RangeFormat with its fill and font. */
export function formatType(world: World): (target: RangeTarget) => HostObject {
  const { workbook } = world;
  const get =
    <Property extends keyof CellStyle>(property: Property) =>
    ({ sheet, area }: RangeTarget) =>
      styleOf(live(world, sheet), area)[property];
  const set =
    (change: (value: unknown) => Partial<CellStyle>) =>
    ({ sheet, area }: RangeTarget, value: unknown): void =>
      setStyle(workbook, live(world, sheet), area, change(value));

  const fill = defineType<RangeTarget>({
    name: "RangeFill",
    get: {
      // Cells without a fill read as white.
      color: (target) => {
        const color = get("fill")(target);
        return color === "" ? "#FFFFFF" : color;
      },
    },
    set: { color: set((value) => ({ fill: text(value) })) },
    call: { clear: (target) => set(() => ({ fill: "" }))(target, undefined) },
  });

  const font = defineType<RangeTarget>({
    name: "RangeFont",
    get: {
      bold: get("bold"),
      italic: get("italic"),
      underline: get("underline"),
      color: get("fontColor"),
      size: get("fontSize"),
      name: get("fontName"),
    },
    set: {
      bold: set((value) => ({ bold: boolean(value) })),
      italic: set((value) => ({ italic: boolean(value) })),
      underline: set((value) => ({ underline: oneOf(underlines, value) })),
      color: set((value) => ({ fontColor: text(value) })),
      size: set((value) => ({ fontSize: number(value) })),
      name: set((value) => ({ fontName: text(value) })),
    },
  });

  return defineType<RangeTarget>({
    name: "RangeFormat",
    get: {
      horizontalAlignment: get("horizontalAlignment"),
      verticalAlignment: get("verticalAlignment"),
      wrapText: get("wrapText"),
      indentLevel: get("indentLevel"),
      columnWidth: ({ sheet, area }) => columnWidthOf(live(world, sheet), area),
      rowHeight: ({ sheet, area }) => rowHeightOf(live(world, sheet), area),
      fill,
      font,
    },
    set: {
      horizontalAlignment: set((value) => ({ horizontalAlignment: oneOf(horizontal, value) })),
      verticalAlignment: set((value) => ({ verticalAlignment: oneOf(vertical, value) })),
      wrapText: set((value) => ({ wrapText: boolean(value) })),
      indentLevel: set((value) => ({ indentLevel: number(value) })),
      columnWidth: ({ sheet, area }, value) => setColumnWidth(workbook, live(world, sheet), area, number(value)),
      rowHeight: ({ sheet, area }, value) => setRowHeight(workbook, live(world, sheet), area, number(value)),
    },
    call: {
      autofitColumns: ({ sheet, area }) => autofitColumns(workbook, live(world, sheet), area),
      autofitRows: ({ sheet, area }) => autofitRows(workbook, live(world, sheet), area),
    },
  });
}
