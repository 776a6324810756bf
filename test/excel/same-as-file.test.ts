/** A run in the open workbook writes what a run over its file writes: same sheets, same tables, same cells. */
import { inExcelWith, onFile } from "../contract/sides.ts";
import { hostWorkbookOf } from "../contract/host-workbook.ts";
import { writtenSheets } from "../contract/output-sheets.ts";
import { bytesOf, runOnce } from "../contract/workbook-contract.ts";
import { runs } from "../golden/runs.ts";

jest.setTimeout(60_000);

const NEWER = [["1.12"], ["1.13"], ["1.15"]] as const;

async function expectSame(version: string, [, input, overrides]: (typeof runs)[number]): Promise<void> {
  const inExcel = inExcelWith({ matrix: { ExcelApi: version } });
  const inputs = input.sheets.map(({ name }) => name);
  let [file, excel] = [await bytesOf(hostWorkbookOf(input)), await bytesOf(hostWorkbookOf(input))];
  for (let run = 1; run <= 2; run++) {
    file = (await runOnce(onFile, file, overrides)).saved;
    excel = (await runOnce(inExcel, excel, overrides)).saved;
    expect(await writtenSheets(excel, inputs)).toEqual(await writtenSheets(file, inputs));
  }
}

it.each(runs)("the golden district %s is written as into a file, twice", async (...run) => {
  await expectSame("1.9", run);
});

it.each(NEWER)("the golden district is written alike in an Excel with ExcelApi %s", async (version) => {
  const [run] = runs;
  if (run !== undefined) await expectSame(version, run);
});
