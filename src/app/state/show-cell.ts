/** Shows a cell of the log: in Excel itself or, where that is not possible, with the cells around it. */
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { Engine } from "../engine/engine.ts";
import type { CellNeighborhood } from "../engine/views.ts";
import type { Turns } from "./turns.ts";

/** selected: Excel shows the cell itself. */
export type CellShown = { readonly kind: "selected" } | { readonly kind: "around"; readonly cells: CellNeighborhood };

/** null: it could not be looked up, and a screen says why. */
export type ShowCell = (at: CellAddress) => Promise<CellShown | null>;

export function newShowCell(
  engine: Engine,
  cellInExcel: (at: CellAddress) => Promise<boolean>,
  perform: Turns["perform"],
): ShowCell {
  return async (at) => {
    try {
      if (await cellInExcel(at)) return { kind: "selected" };
      return { kind: "around", cells: await engine.neighborhood(at) };
    } catch (error) {
      perform("showing", () => Promise.reject(error instanceof Error ? error : new Error("Not shown.")));
      return null;
    }
  };
}
