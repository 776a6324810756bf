/** Shows a cell to the user and hears of what the user does. */
import { cellReference } from "../core/sheet/sheet.ts";
import type { CellAddress } from "../core/sheet/sheet.ts";
import { inExcel } from "./in-excel.ts";

/** Goes to the cell, its row, or its sheet. A hidden sheet stays hidden: then nothing is shown, and the answer is false. */
export function showCell(at: CellAddress): Promise<boolean> {
  return inExcel("reading", async ({ context, send }) => {
    const sheet = context.workbook.worksheets.getItem(at.sheet).load("visibility");
    await send(at.sheet);
    if (sheet.visibility !== "Visible") return false;
    const reference = cellReference(at);
    sheet.activate();
    sheet.getRange(reference === "" ? "A1" : reference).select();
    await send(at.sheet);
    return true;
  });
}

/** Calls when cells of a sheet were changed, by its name; gives a function that ends it. */
export async function onCellsChanged(changed: (sheet: string) => void): Promise<() => Promise<void>> {
  const names = new Map<string, string>();
  const handler = await inExcel("reading", async ({ context, send }) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const added = worksheets.onChanged.add((event) => {
      changed(names.get(event.worksheetId) ?? "");
      return Promise.resolve();
    });
    await send();
    for (const { id, name } of worksheets.items) names.set(id, name);
    return added;
  });
  return () =>
    inExcel("reading", async ({ send }) => {
      handler.remove();
      await handler.context.sync();
      await send();
    });
}

/** Opens a workbook made elsewhere as a new one. bytes are those of an .xlsx file. */
export function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return Excel.createWorkbook(btoa(text));
}
