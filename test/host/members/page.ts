/** How a sheet is printed and frozen. */
import { defineType, nullObject } from "../protocol/host-object.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { areaOf, MAX_COLUMNS, MAX_ROWS } from "../workbook/address.ts";
import type { HeadersFooters, PageLayout, PageZoom, Sheet } from "../workbook/model.ts";
import { invalidArgument } from "../protocol/errors.ts";
import { addPageBreak, changeSheet, removePageBreaks } from "../workbook/workbook.ts";
import { boolean, number, oneOf, optional, rangeArgument, record, text } from "./arguments.ts";
import { live } from "./world.ts";
import type { World } from "./world.ts";

const paperSizes = ["Letter", "Legal", "Tabloid", "A3", "A4", "A5"] as const;

function zoomOf(value: unknown): PageZoom {
  const given = record(value);
  const scale = optional(number, given["scale"]);
  const across = optional(number, given["horizontalFitToPages"]) ?? null;
  const down = optional(number, given["verticalFitToPages"]) ?? null;
  // A scale and pages to fit exclude each other.
  if (scale !== undefined && (across !== null || down !== null)) throw invalidArgument();
  return scale === undefined ? { horizontalFitToPages: across, verticalFitToPages: down } : { scale };
}

/** Excel.PageLayout with the headers and footers of all pages. */
export function pageLayoutType(world: World): (sheet: Sheet) => HostObject {
  const layout = (sheet: Sheet): PageLayout => live(world, sheet).look.pageLayout;
  const change = (sheet: Sheet, changed: Partial<PageLayout>): void =>
    changeSheet(world.workbook, live(world, sheet), { pageLayout: { ...layout(sheet), ...changed } });
  const parts = [
    "leftHeader",
    "centerHeader",
    "rightHeader",
    "leftFooter",
    "centerFooter",
    "rightFooter",
  ] as const satisfies readonly (keyof HeadersFooters)[];

  const headerFooter = defineType<Sheet>({
    name: "HeaderFooter",
    get: Object.fromEntries(parts.map((part) => [part, (sheet: Sheet) => layout(sheet).headersFooters[part]])),
    set: Object.fromEntries(
      parts.map((part) => [
        part,
        (sheet: Sheet, value: unknown) =>
          change(sheet, { headersFooters: { ...layout(sheet).headersFooters, [part]: text(value) } }),
      ]),
    ),
  });
  const headersFooters = defineType<Sheet>({ name: "HeaderFooterGroup", get: { defaultForAllPages: headerFooter } });

  const margins = ["left", "right", "top", "bottom", "header", "footer"] as const;

  return defineType<Sheet>({
    name: "PageLayout",
    get: {
      ...Object.fromEntries(margins.map((side) => [`${side}Margin`, (sheet: Sheet) => layout(sheet).margins[side]])),
      orientation: (sheet) => layout(sheet).orientation,
      paperSize: (sheet) => layout(sheet).paperSize,
      zoom: (sheet) => layout(sheet).zoom,
      centerHorizontally: (sheet) => layout(sheet).centerHorizontally,
      centerVertically: (sheet) => layout(sheet).centerVertically,
      headersFooters,
    },
    set: {
      ...Object.fromEntries(
        margins.map((side) => [
          `${side}Margin`,
          (sheet: Sheet, value: unknown) =>
            change(sheet, { margins: { ...layout(sheet).margins, [side]: number(value) } }),
        ]),
      ),
      orientation: (sheet, value) => change(sheet, { orientation: oneOf(["Portrait", "Landscape"], value) }),
      paperSize: (sheet, value) => change(sheet, { paperSize: oneOf(paperSizes, value) }),
      zoom: (sheet, value) => change(sheet, { zoom: zoomOf(value) }),
      centerHorizontally: (sheet, value) => change(sheet, { centerHorizontally: boolean(value) }),
      centerVertically: (sheet, value) => change(sheet, { centerVertically: boolean(value) }),
    },
    call: {
      setPrintTitleRows: (sheet, [rows]) => change(sheet, { printTitleRows: rangeArgument(world, sheet, rows).area }),
      setPrintArea: (sheet, [area]) => change(sheet, { printArea: rangeArgument(world, sheet, area).area }),
    },
  });
}

/** Excel.WorksheetFreezePanes */
export function freezePanesType(world: World): (sheet: Sheet) => HostObject {
  const freeze = (sheet: Sheet, frozenRows: number, frozenColumns: number) =>
    changeSheet(world.workbook, live(world, sheet), { frozenRows, frozenColumns });
  return defineType<Sheet>({
    name: "WorksheetFreezePanes",
    call: {
      freezeRows: (sheet, [count]) => freeze(sheet, optional(number, count) ?? 1, 0),
      freezeColumns: (sheet, [count]) => freeze(sheet, 0, optional(number, count) ?? 1),
      unfreeze: (sheet) => freeze(sheet, 0, 0),
      getLocationOrNullObject: (sheet) => {
        const { frozenRows, frozenColumns } = live(world, sheet).look;
        if (frozenRows === 0 && frozenColumns === 0) return nullObject;
        const area = areaOf(
          0,
          0,
          frozenRows === 0 ? MAX_ROWS : frozenRows,
          frozenColumns === 0 ? MAX_COLUMNS : frozenColumns,
        );
        return world.objects.range({ sheet, area });
      },
    },
  });
}

/** Excel.PageBreakCollection of the horizontal breaks. */
export function pageBreaksType(world: World): (sheet: Sheet) => HostObject {
  const pageBreak = defineType<{ readonly row: number }>({
    name: "PageBreak",
    id: ({ row }) => row,
    get: { rowIndex: ({ row }) => row, columnIndex: () => 0 },
  });
  return defineType<Sheet>({
    name: "PageBreakCollection",
    items: (sheet) => live(world, sheet).horizontalPageBreaks.map((row) => pageBreak({ row })),
    call: {
      add: (sheet, [range]) => {
        const { area } = rangeArgument(world, sheet, range);
        addPageBreak(world.workbook, live(world, sheet), area.row);
        return pageBreak({ row: area.row });
      },
      removePageBreaks: (sheet) => removePageBreaks(world.workbook, live(world, sheet)),
    },
  });
}
