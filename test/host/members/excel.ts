/** Excel's objects over one workbook, joined. */
import type { Events } from "../protocol/events.ts";
import type { HostObject } from "../protocol/host-object.ts";
import type { HostWorkbook } from "../workbook/model.ts";
import { rangeAreasType, rangeType } from "./range.ts";
import { tableType } from "./table.ts";
import { partitionObject, workbookObject } from "./workbook.ts";
import type { Objects, World } from "./world.ts";
import { worksheetType } from "./worksheet.ts";

export interface ExcelObjects {
  readonly workbook: HostObject;
  readonly partition: HostObject;
  /** Workbooks that the add-in opened with Excel.createWorkbook, as base64. */
  readonly createdWorkbooks: readonly string[];
}

/** Makes the objects of a workbook. */
export function excelObjects(workbook: HostWorkbook, events: Events): ExcelObjects {
  const createdWorkbooks: string[] = [];
  const objects: Objects = {
    range: (target) => range(target),
    rangeAreas: (target) => rangeAreas(target),
    worksheet: (sheet) => worksheet(sheet),
    table: (target) => table(target),
  };
  const world: World = { workbook, events, createdWorkbooks, objects };
  const range = rangeType(world);
  const rangeAreas = rangeAreasType(world);
  const worksheet = worksheetType(world);
  const table = tableType(world);
  return { workbook: workbookObject(world), partition: partitionObject(world), createdWorkbooks };
}
