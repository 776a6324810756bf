import { refusal } from "../workbook/refusal.ts";
import { processRequest } from "./engine.ts";
import type { Engine, Outcome } from "./engine.ts";
import { itemNotFound } from "./errors.ts";
import { defineType, nullObject } from "./host-object.ts";
import { createReferences } from "./references.ts";
import type { Action, ObjectPath } from "./wire.ts";

interface Cell {
  readonly row: number;
  values: unknown;
}

/** A workbook of two sheets with four cells, enough to say what the protocol means. */
function smallExcel(options: Partial<Engine> = {}) {
  const cells: readonly Cell[] = [0, 1, 2, 3].map((row) => ({ row, values: [[`cell ${row}`]] }));
  const range = defineType<Cell>({
    name: "Range",
    isKept: true,
    get: { values: (cell) => cell.values, rowIndex: ({ row }) => row, format: () => format(null) },
    set: {
      values: (cell, value) => {
        if (value === "refused") throw refusal("AccessDenied", "The sheet is protected.");
        cell.values = value;
      },
    },
    call: {
      getBoundingRect: (_, [other]) => other,
      getUsedRangeOrNullObject: () => nullObject,
      clear: (cell) => void (cell.values = [[""]]),
    },
  });
  const fill = defineType<null>({ name: "RangeFill", get: { color: () => "#00FF00" } });
  const format = defineType<null>({ name: "RangeFormat", get: { columnWidth: () => 48, fill } });
  const sheet = defineType<string>({
    name: "Worksheet",
    id: (name) => `{${name}}`,
    get: { name: (name) => name, position: () => 0 },
    call: {
      getRange: (_, [row]) => {
        const cell = cells[Number(row)];
        if (cell === undefined) throw new TypeError("a mistake of the simulation");
        return range(cell);
      },
    },
  });
  const sheets = defineType<null>({
    name: "WorksheetCollection",
    items: () => ["Log", "Students", "Programs"].map(sheet),
    item: (_, key) => {
      if (key !== "Log" && key !== "{Log}") throw itemNotFound();
      return sheet("Log");
    },
  });
  const root = defineType<null>({ name: "Workbook", get: { name: () => "Book1", worksheets: sheets } })(null);
  const touched: string[] = [];
  const ignored: string[] = [];
  const engine: Engine = {
    root,
    references: createReferences(),
    matrix: { ExcelApi: "1.9" },
    interference: {},
    onTouched: (member) => touched.push(member),
    onIgnored: (member) => ignored.push(member),
    ...options,
  };
  return { engine, cells, touched, ignored };
}

const paths = {
  workbook: { Id: 1, ObjectPathType: 1, Name: "" },
  sheets: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  log: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Log"] } },
  first: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [0] } },
  second: { Id: 5, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [1] } },
  missing: {
    Id: 6,
    ObjectPathType: 3,
    Name: "GetItemOrNullObject",
    ParentObjectPathId: 2,
    ArgumentInfo: { Arguments: ["Gone"] },
  },
  inMissing: { Id: 7, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 6, ArgumentInfo: { Arguments: [0] } },
} satisfies Readonly<Record<string, ObjectPath>>;

const allPaths = Object.fromEntries(Object.values(paths).map((path) => [path.Id, path]));

const instantiate = (path: ObjectPath, Id = 100): Action => ({ Id, ActionType: 1, Name: "", ObjectPathId: path.Id });
const load = (path: ObjectPath, Select: readonly string[], more: object = {}): Action => ({
  Id: 101,
  ActionType: 2,
  Name: "",
  ObjectPathId: path.Id,
  QueryInfo: { Select, ...more },
});
const set = (path: ObjectPath, Name: string, value: unknown, Id = 102): Action => ({
  Id,
  ActionType: 4,
  Name,
  ObjectPathId: path.Id,
  ArgumentInfo: { Arguments: [value] },
});
const call = (path: ObjectPath, Name: string, Arguments: readonly unknown[] = [], Id = 103): Action => ({
  Id,
  ActionType: 3,
  Name,
  ObjectPathId: path.Id,
  ArgumentInfo: { Arguments },
});

const run = (
  engine: Engine,
  Actions: readonly Action[],
  more: Readonly<Record<string, ObjectPath>> = {},
  keep = false,
): Outcome => processRequest(engine, { AutoKeepReference: keep, Actions, ObjectPaths: { ...allPaths, ...more } });

function values({ body }: Outcome): readonly unknown[] {
  if ("Error" in body) throw new Error(`${body.Error.Code}: ${body.Error.Message}`);
  return body.Results.map(({ Value }) => Value);
}

function failure({ body }: Outcome) {
  if (!("Error" in body)) throw new Error("The request did not fail.");
  return body.Error;
}

it("an object says the id it is known by", () => {
  const { engine } = smallExcel();
  expect(values(run(engine, [instantiate(paths.log), instantiate(paths.workbook)]))).toEqual([{ Id: "{Log}" }, {}]);
});

it("a load answers under the names of the wire, and only what was asked for", () => {
  const { engine } = smallExcel();
  const answer = values(
    run(engine, [load(paths.first, ["values", "rowIndex", "format/columnWidth", "format/fill/color"])]),
  );
  expect(answer).toEqual([
    { Values: [["cell 0"]], RowIndex: 0, Format: { ColumnWidth: 48, Fill: { Color: "#00FF00" } } },
  ]);
});

it("a load without names answers everything that is simulated", () => {
  const { engine } = smallExcel();
  expect(values(run(engine, [load(paths.log, [])]))).toEqual([{ Id: "{Log}", Name: "Log", Position: 0 }]);
});

it("a collection answers its items with their ids and places, from where and as many as asked", () => {
  const { engine } = smallExcel();
  expect(values(run(engine, [load(paths.sheets, ["name"], { Skip: 1, Top: 1 })]))).toEqual([
    { _Items: [{ Id: "{Students}", Name: "Students", _Index: 1 }] },
  ]);
  expect(values(run(engine, [call(paths.sheets, "GetCount")]))).toEqual([3]);
});

it("a null object answers null, and what is done to it is ignored and noted", () => {
  const { engine, ignored } = smallExcel();
  const answer = values(
    run(engine, [
      instantiate(paths.missing),
      instantiate(paths.inMissing),
      load(paths.inMissing, ["values"]),
      set(paths.inMissing, "Values", [[1]]),
      call(paths.missing, "Delete"),
    ]),
  );
  expect(answer).toEqual([null, null, null, null, null]);
  expect(ignored).toEqual(["Values =", "Delete()"]);
});

it("a missing item fails where it is used, and says where", () => {
  const { engine } = smallExcel();
  const gone = { ...paths.log, ArgumentInfo: { Arguments: ["Gone"] } };
  expect(failure(run(engine, [instantiate(paths.workbook), instantiate(gone)], { "3": gone }))).toMatchObject({
    Code: "ItemNotFound",
    Location: "WorksheetCollection.getItem",
    ActionIndex: 1,
  });
});

it("a failing action ends the request; what came before stays, what comes after is not done", () => {
  const { engine, cells } = smallExcel();
  const outcome = run(engine, [
    set(paths.first, "Values", "written", 1),
    set(paths.first, "Values", "refused", 2),
    set(paths.second, "Values", "never", 3),
  ]);
  expect(failure(outcome)).toMatchObject({ Code: "AccessDenied", Location: "Range.values", ActionIndex: 1 });
  expect(cells.map((cell) => cell.values)).toEqual(["written", [["cell 1"]], [["cell 2"]], [["cell 3"]]]);
  expect(outcome.body).toMatchObject({ ProcessedResults: { Results: [{ ActionId: 1 }] } });
});

it("a path is followed once in a request, however often it is used", () => {
  const { engine, touched } = smallExcel();
  run(engine, [instantiate(paths.first), load(paths.first, ["values"]), set(paths.first, "Values", [[2]])]);
  expect(touched.filter((member) => member === "Worksheet.getRange()")).toHaveLength(1);
});

it("arguments that are objects arrive as objects, also inside lists and records", () => {
  const { engine } = smallExcel();
  const withObject = (argument: unknown, ReferencedObjectPathIds: readonly unknown[]): Record<string, ObjectPath> => ({
    "8": {
      Id: 8,
      ObjectPathType: 3,
      Name: "GetBoundingRect",
      ParentObjectPathId: 4,
      ArgumentInfo: { Arguments: [argument], ReferencedObjectPathIds },
    },
  });
  const path = { Id: 8, ObjectPathType: 3, Name: "" };
  expect(values(run(engine, [load(path, ["rowIndex"])], withObject(5, [5])))).toEqual([{ RowIndex: 1 }]);
  expect(values(run(engine, [load(path, ["rowIndex"])], withObject({ _ObjectPathId: 5 }, [0])))).toEqual([
    { RowIndex: 1 },
  ]);
});

it("a kept range is found again by its reference, until it is given back", () => {
  const { engine } = smallExcel();
  const [first] = values(run(engine, [instantiate(paths.second), call(paths.second, "_KeepReference")], {}, true));
  const { _ReferenceId: reference } = first as { _ReferenceId: string };
  const byReference = { Id: 9, ObjectPathType: 6, Name: reference };
  expect(values(run(engine, [load(byReference, ["rowIndex"])], { "9": byReference }))).toEqual([{ RowIndex: 1 }]);
  expect(engine.references.kept()).toHaveLength(1);
  values(run(engine, [call(paths.workbook, "_RemoveReference", [reference])]));
  expect(engine.references.kept()).toEqual([]);
  expect(failure(run(engine, [load(byReference, ["rowIndex"])], { "9": byReference })).Code).toBe("InvalidReference");
});

it("a range that the add-in does not track is not kept", () => {
  const { engine } = smallExcel();
  run(engine, [instantiate(paths.first)], { "4": { ...paths.first, D: true } }, true);
  expect(engine.references.kept()).toEqual([]);
});

it("traces are answered, since the library hangs its event handlers on them", () => {
  const { engine } = smallExcel();
  const { body } = run(engine, [{ Id: 7, ActionType: 5, Name: "Trace", ObjectPathId: 0 }]);
  expect(body).toEqual({ Results: [{ ActionId: 7, Value: null }], TraceIds: [7] });
});

describe("what is not there", () => {
  it("a property that Excel does not have is refused by name", () => {
    const { engine } = smallExcel();
    expect(failure(run(engine, [load(paths.first, ["valeus"])]))).toMatchObject({
      Code: "InvalidArgument",
      Message: expect.stringContaining("valeus") as unknown,
    });
  });

  it("a member that Excel has and we do not simulate never looks like Excel's answer", () => {
    const { engine } = smallExcel();
    const notSimulated = (action: Action) => failure(run(engine, [action]));
    const code = "SimulatorNotImplemented";
    expect(notSimulated(call(paths.first, "FlashFill"))).toMatchObject({
      Code: code,
      Message: `${code}: Range.flashFill`,
    });
    expect(notSimulated(load(paths.first, ["style"]))).toMatchObject({ Code: code, Message: `${code}: Range.style` });
    expect(notSimulated(set(paths.first, "Style", "Good"))).toMatchObject({
      Code: code,
      Message: `${code}: Range.style =`,
    });
    expect(run(engine, [call(paths.first, "FlashFill")]).failure?.isOurs).toBe(true);
  });

  it("a mistake of the simulation never looks like Excel's answer", () => {
    const { engine } = smallExcel();
    const outside = { ...paths.first, ArgumentInfo: { Arguments: [9] } };
    const outcome = run(engine, [instantiate(outside)], { "4": outside });
    expect(failure(outcome).Code).toBe("SimulatorMistake");
    expect(outcome.failure?.isOurs).toBe(true);
  });

  it("a read-only property is not written", () => {
    const { engine } = smallExcel();
    expect(failure(run(engine, [set(paths.first, "RowIndex", 2)])).Code).toBe("InvalidArgument");
  });

  it("a member newer than this Excel is refused, also in a load", () => {
    const { engine } = smallExcel({ matrix: { ExcelApi: "1.1" } });
    expect(failure(run(engine, [load(paths.first, ["rowHidden"])]))).toMatchObject({ Code: "ApiNotFound" });
    expect(failure(run(engine, [instantiate(paths.missing)]))).toMatchObject({
      Code: "ApiNotFound",
      Location: "WorksheetCollection.getItemOrNullObject",
    });
  });
});
