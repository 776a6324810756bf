/** How a sheet of the open workbook is printed. */
import { HEADER_ROW } from "../results/heading-block.ts";
import { MARGINS } from "../results/print.ts";
import type { PageText, PrintSetting } from "../results/print.ts";

/** What undoing gives back; the printed area follows from the cells. */
export type EarlierPrint = Pick<PrintSetting, "header" | "footer" | "scale" | "newPages">;

const POINTS_PER_INCH = 72;

/** Letter, landscape, the header row repeated on every page. */
export function setPage(worksheet: Excel.Worksheet, print: PrintSetting): void {
  const { pageLayout, horizontalPageBreaks } = worksheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "Letter";
  pageLayout.zoom = print.scale === null ? { horizontalFitToPages: 1 } : { scale: print.scale };
  pageLayout.leftMargin = MARGINS.left * POINTS_PER_INCH;
  pageLayout.rightMargin = MARGINS.right * POINTS_PER_INCH;
  pageLayout.topMargin = MARGINS.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = MARGINS.bottom * POINTS_PER_INCH;
  pageLayout.headerMargin = MARGINS.header * POINTS_PER_INCH;
  pageLayout.footerMargin = MARGINS.footer * POINTS_PER_INCH;
  pageLayout.setPrintArea(worksheet.getRangeByIndexes(0, 0, print.lastRow, print.lastColumn));
  pageLayout.setPrintTitleRows(`$${HEADER_ROW}:$${HEADER_ROW}`);
  const sides = pageLayout.headersFooters.defaultForAllPages;
  sides.leftHeader = print.header.left;
  sides.centerHeader = print.header.center;
  sides.rightHeader = print.header.right;
  sides.leftFooter = print.footer.left;
  sides.centerFooter = print.footer.center;
  sides.rightFooter = print.footer.right;
  horizontalPageBreaks.removePageBreaks();
  for (const row of print.newPages) horizontalPageBreaks.add(`A${row}`);
}

/** Asks how a sheet of ours is printed now; the answer is there after the next request. */
export function askPrint({ pageLayout, horizontalPageBreaks }: Excel.Worksheet): () => EarlierPrint {
  pageLayout.load("zoom");
  const sides = pageLayout.headersFooters.defaultForAllPages.load(
    "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter",
  );
  horizontalPageBreaks.load("items/rowIndex");
  return () => ({
    header: pageText(sides.leftHeader, sides.centerHeader, sides.rightHeader),
    footer: pageText(sides.leftFooter, sides.centerFooter, sides.rightFooter),
    scale: pageLayout.zoom.scale ?? null,
    newPages: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex + 1),
  });
}

function pageText(left: string, center: string, right: string): PageText {
  return { left, center, right };
}
