/** Text set as wide apart as a reader may set it: nothing of it is lost. */
import type { Page } from "playwright-core";

/** As wide apart as WCAG 1.4.12 says that readers may set text. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** What is cut off or lies over something else when lines, words and letters are set wide apart. */
export async function lookWithSpacing(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (spacing) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spacing);
    document.adoptedStyleSheets.push(sheet);
    const bottom = document.querySelector("footer");
    bottom?.style.setProperty("position", "static");
    await new Promise(requestAnimationFrame);

    const found: string[] = [];
    const beyond = document.documentElement.scrollWidth - window.innerWidth;
    if (beyond > 0) found.push(`${String(beyond)} px wider than the pane`);
    // What is said over a word covers what is below it by intention, and a table that scrolls passes behind its first column.
    const isApart = (element: Element): boolean =>
      element.closest("table, select, svg, [role=tooltip], .for-screen-readers") !== null;
    const texts: { readonly owner: Element; readonly text: string; readonly boxes: readonly DOMRect[] }[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const own = [...element.childNodes].filter(
        (node): node is Text => node instanceof Text && node.data.trim() !== "",
      );
      if (own.length === 0 || !element.checkVisibility() || element.closest(".for-screen-readers") !== null) continue;
      const text = own.map(({ data }) => data).join(" ");
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      if (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
        found.push(`${text}: cut off`);
      if (isApart(element)) continue;
      const range = document.createRange();
      const boxes = own.flatMap((node) => {
        range.selectNode(node);
        return [...range.getClientRects()];
      });
      texts.push({ owner: element, text, boxes });
    }
    const isOver = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
    texts.forEach(({ text, boxes }, index) => {
      for (const other of texts.slice(index + 1))
        if (boxes.some((box) => other.boxes.some((own) => isOver(box, own))))
          found.push(`${text}: lies over ${other.text}`);
    });
    bottom?.style.removeProperty("position");
    document.adoptedStyleSheets.pop();
    return found;
  }, SPACING);
}
