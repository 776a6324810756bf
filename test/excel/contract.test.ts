/** The two sides of Workbook under the same tests, and next to each other. */
import { describeWorkbook } from "../contract/workbook-contract.ts";
import { onFile, inExcelWith } from "../contract/sides.ts";

describeWorkbook("in a file", onFile);
describeWorkbook("open in Excel", inExcelWith());
