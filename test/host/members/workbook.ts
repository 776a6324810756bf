import { itemNotFound } from "../protocol/errors.ts";
import { defineType } from "../protocol/host-object.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { areaOf } from "../workbook/address.ts";
import { calculateAll, dateOf, setCalculationMode, suspendCalculation, yearOf } from "../workbook/calculation.ts";
import type { Sheet } from "../workbook/model.ts";
import { number, oneOf, text } from "./arguments.ts";
import { namesType } from "./names.ts";
import { tablesType } from "./table.ts";
import type { World } from "./world.ts";
import { worksheetsType } from "./worksheet.ts";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

function applicationType(world: World): (target: null) => HostObject {
  const { workbook } = world;
  const created = defineType<{ readonly base64: string }>({
    name: "WorkbookCreated",
    id: () => "created",
    call: { open: ({ base64 }) => void world.createdWorkbooks.push(base64) },
  });
  return defineType<null>({
    name: "Application",
    get: { calculationMode: () => workbook.calculationMode },
    set: { calculationMode: (_, mode) => setCalculationMode(workbook, oneOf(calculationModes, mode)) },
    call: {
      calculate: () => calculateAll(workbook),
      createWorkbook: (_, [base64]) => created({ base64: text(base64) }),
      suspendApiCalculationUntilNextSync: () => {
        // Excel has calculated everything by now; the model does it when a formula is read.
        if (workbook.calculationMode !== "Manual" && !workbook.calculationSuspended) calculateAll(workbook);
        suspendCalculation(workbook);
      },
      suspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

function functionsType(world: World): (target: null) => HostObject {
  const result = defineType<{ readonly value: number }>({
    name: "FunctionResult",
    get: { value: ({ value }) => value, error: () => null },
  });
  return defineType<null>({
    name: "Functions",
    call: {
      year: (_, [serial]) => result({ value: yearOf(world.workbook, number(serial)) }),
      date: (_, [year, month, day]) =>
        result({ value: dateOf(world.workbook, number(year), number(month), number(day)) }),
    },
  });
}

/** Excel.Workbook, where every request begins. */
export function workbookObject(world: World): HostObject {
  const { workbook, objects } = world;
  const activeSheet = (): Sheet => {
    const active = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
    if (active === undefined) throw itemNotFound();
    return active;
  };
  const protection = defineType<null>({
    name: "WorkbookProtection",
    get: { protected: () => workbook.structureProtected },
  });
  const application = applicationType(world);
  const functions = functionsType(world);
  const worksheets = worksheetsType(world);
  const tables = tablesType(world);
  const names = namesType(world);
  return defineType<null>({
    name: "Workbook",
    get: {
      name: () => workbook.name,
      readOnly: () => workbook.readOnly,
      isDirty: () => workbook.isDirty,
      application,
      functions,
      worksheets,
      protection,
      tables,
      names,
    },
    call: {
      getSelectedRange: () => objects.range({ sheet: activeSheet(), area: workbook.selection }),
      getActiveCell: () => {
        const { row, column } = workbook.selection;
        return objects.range({ sheet: activeSheet(), area: areaOf(row, column, 1, 1) });
      },
    },
  })(null);
}

/** What Excel on the web does outside of the workbook: opening a new one. */
export const partitionObject = (world: World): HostObject =>
  defineType<null>({
    name: "WacWorkbook",
    call: { createAndOpenWorkbook: (_, [base64]) => void world.createdWorkbooks.push(text(base64)) },
  })(null);
