/** Names of sheets by their ids, which is how events tell of them. */
import { inExcel } from "./in-excel.ts";

export function sheetNames(): Promise<Map<string, string>> {
  return inExcel("reading", async ({ context, send }) => {
    const worksheets = context.workbook.worksheets.load("items/id,items/name");
    await send();
    return new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
}
