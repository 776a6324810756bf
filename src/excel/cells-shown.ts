/** Shows a cell to the user and hears of what the user does. */
import { cellReference } from "../core/sheet/sheet.ts";
import type { CellAddress } from "../core/sheet/sheet.ts";
import { inExcel } from "./in-excel.ts";
import { sheetNames } from "./sheet-names.ts";

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

/**
 * Calls when cells of a sheet were changed, by the name that it had when it was first heard of ("" when Excel cannot tell); gives a
 * function that ends it.
 */
export async function onCellsChanged(changed: (sheet: string) => void): Promise<() => Promise<void>> {
  let names = new Map<string, string>();
  let asking: Promise<void> | null = null;
  const ask = (): Promise<void> => {
    asking ??= sheetNames()
      .then((found) => void (names = found))
      .finally(() => (asking = null));
    return asking;
  };
  const tell = async (id: string): Promise<void> => {
    // A sheet that was added since. That its cells were changed is worth telling even where its name cannot be had.
    if (!names.has(id)) await ask().catch(() => undefined);
    changed(names.get(id) ?? "");
  };
  await ask();
  const handler = await inExcel("reading", async ({ context, send }) => {
    const added = context.workbook.worksheets.onChanged.add(({ worksheetId }) => tell(worksheetId));
    await send();
    return added;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}

/** Opens a workbook made elsewhere as a new one. bytes are those of an .xlsx file. */
export function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return Excel.createWorkbook(btoa(text));
}
