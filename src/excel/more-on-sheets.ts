/** What lies on our sheets that a run has not put there. */
import { isOurChart } from "../results/result-charts.ts";
import { hasSet } from "./in-excel.ts";
import type { ExcelTalk } from "./in-excel.ts";
import type { SheetOutline } from "./outline.ts";
import type { SheetCells } from "./sheet-cells.ts";

/** Asks which of our sheets carry what rewriting them would lose. Charts that a run has made are not among it. */
export function questionsOf(
  { context }: ExcelTalk,
  ours: readonly SheetCells[],
): { readonly ask: () => void; readonly answer: () => string[] } {
  const countsComments = hasSet("1.10");
  let asked: readonly {
    readonly sheet: SheetOutline;
    readonly shapes: Excel.ShapeCollection;
    readonly counts: readonly OfficeExtension.ClientResult<number>[];
  }[] = [];
  return {
    ask: () => {
      asked = ours.map(({ outline }) => {
        const sheet = context.workbook.worksheets.getItem(outline.name);
        const counts = [sheet.pivotTables.getCount()];
        if (countsComments) counts.push(sheet.comments.getCount());
        return { sheet: outline, shapes: sheet.shapes.load("items/name"), counts };
      });
    },
    answer: () =>
      asked
        .filter(
          ({ sheet, shapes, counts }) =>
            // Whether Excel counts a chart among the shapes too, its documentation does not say.
            [...sheet.charts, ...shapes.items].some(({ name }) => !isOurChart(name)) ||
            counts.some(({ value }) => value > 0),
        )
        .map(({ sheet }) => sheet.name),
  };
}
