/**
 * Every look of a screen in place: the widths of Excel's panes and of a browser, light, dark and in forced colors. axe looks at all of
 * its rules once, and in every other look at those that depend on colors and places: the others read the same elements and texts,
 * which is made sure of.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { projectFolder } from "../support/ledger.ts";
import { shots } from "./site.ts";
import { lookWithSpacing } from "./text-spacing.ts";

const axe = readFileSync(join(projectFolder, "node_modules", "axe-core", "axe.min.js"), "utf8");

interface Look {
  readonly width: number;
  readonly colors: "light" | "dark" | "forced";
}

const widths = [320, 270, 350, 1280] as const;
const everyLook: readonly Look[] = (["light", "dark", "forced"] as const).flatMap((colors) =>
  widths.map((width) => ({ width, colors })),
);

const HEIGHT = 720;
/** Rules whose outcome depends on how the page looks, by axe's own description of them. */
const RULES_OF_LOOKS = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
  "nested-interactive",
];
/** Pixels of what can be chosen, each way. */
const LEAST_TARGET = 32;
/** The width that the pane is designed at: there text is set wide apart once. */
const SPACED_AT = 320;

async function wear(page: Page, { width, colors }: Look, before?: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  if (colors === before?.colors) return;
  await page.emulateMedia({
    colorScheme: colors === "dark" ? "dark" : "light",
    forcedColors: colors === "forced" ? "active" : "none",
    // A color on its way is neither the one nor the other.
    reducedMotion: "reduce",
  });
}

/** What axe and we find; the elements and texts of the page. */
interface Seen {
  readonly found: readonly string[];
  readonly content: string;
}

interface Axe {
  readonly run: (what: object) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** Waits until the page has the look; known are the elements and texts of a page that all rules were run on. */
async function look(page: Page, wanted: Look, known: string | null): Promise<Seen> {
  return page.evaluate(
    async ([{ width, colors }, seenBefore, rulesOfLooks, least]) => {
      const isWorn = (): boolean => {
        const themed = document.querySelector<HTMLElement>(".fui-FluentProvider");
        const scheme = colors === "dark" ? "dark" : "light";
        const has = (feature: string): boolean => matchMedia(`(${feature})`).matches;
        return (
          window.innerWidth === width &&
          has(`prefers-color-scheme: ${scheme}`) &&
          has("prefers-reduced-motion: reduce") &&
          has("forced-colors: active") === (colors === "forced") &&
          (themed === null || themed.style.colorScheme === scheme)
        );
      };
      // What follows the size of the page does so before the next frame.
      do await new Promise(requestAnimationFrame);
      while (!isWorn());

      const elements = [...document.body.querySelectorAll("*")].map(({ tagName }) => tagName);
      const content = `${elements.join(" ")} ${document.body.innerText}`;
      const { run } = (window as unknown as { readonly axe: Axe }).axe;
      // For axe, a button that is half below the line at the bottom is half a button; a person scrolls.
      const bottom = document.querySelector("footer");
      bottom?.style.setProperty("position", "static");
      const { violations } = await run({
        resultTypes: ["violations"],
        ...(content === seenBefore ? { runOnly: { type: "rule", values: rulesOfLooks } } : {}),
      });
      bottom?.style.removeProperty("position");
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${String(failureSummary)}`).join(" | ")}`,
      );
      const beyond = document.documentElement.scrollWidth - window.innerWidth;
      if (beyond > 0) {
        const widest = [...document.querySelectorAll("main *")].filter(
          (element) => element.getBoundingClientRect().right > window.innerWidth && element.children.length === 0,
        );
        const texts = widest.map(({ tagName, textContent }) => `${tagName} ${textContent}`);
        found.push(`${String(beyond)} px wider than the pane: ${texts.join(" | ")}`);
      }
      for (const target of document.querySelectorAll<HTMLElement>("button, select, summary, input:not([type=file])")) {
        // Text is typed in a frame that belongs to its field.
        const field = target.closest<HTMLElement>(".fui-Input") ?? target;
        const box = field.getBoundingClientRect();
        const isShown = box.width > 0 && box.height > 0;
        if (target instanceof HTMLButtonElement && target.scrollWidth > target.clientWidth)
          found.push(`${target.textContent}: words that are cut off`);
        if (isShown && (box.width < least - 0.5 || box.height < least - 0.5))
          found.push(
            `${target.textContent}: a target of ${String(Math.round(box.width))} x ${String(Math.round(box.height))} px`,
          );
      }
      // What is drawn stays within its frame.
      for (const drawing of document.querySelectorAll("main svg[role=img]")) {
        const frame = drawing.getBoundingClientRect();
        for (const shape of drawing.querySelectorAll("rect, line, text")) {
          if (shape.closest("defs") !== null) continue;
          const { left, right } = shape.getBoundingClientRect();
          if (left < frame.left - 1 || right > frame.right + 1) found.push(`${shape.outerHTML}: beyond its chart`);
        }
      }
      const range = document.createRange();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const { data, parentElement } = text as Text;
        if (!parentElement?.checkVisibility()) continue;
        for (const { index, 0: word } of data.matchAll(/\p{L}{4,}/gu)) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1)
            found.push(`${word} of ${data}: a word that is broken`);
        }
      }
      for (const cell of document.querySelectorAll("main th, main td")) {
        const [text] = cell.childNodes;
        if (!(text instanceof Text) || /\s/.test(text.data)) continue;
        range.selectNodeContents(text);
        if (range.getClientRects().length > 1) found.push(`${text.data}: a word that is broken`);
      }
      return { found, content };
    },
    [wanted, known, RULES_OF_LOOKS, LEAST_TARGET] as const,
  );
}

export interface LookedAt {
  /** Makes a picture of the first look in test-results, and with LEDGER_PICTURES=1 of each. */
  readonly picture?: string;
}

/** Finds nothing wrong with the screen in any look; leaves it in the first one. */
export async function expectAccessibleInEveryLook(page: Page, { picture }: LookedAt = {}): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found: string[] = [];
  let content: string | null = null;
  for (const [index, each] of everyLook.entries()) {
    await wear(page, each, everyLook[index - 1]);
    const seen = await look(page, each, content);
    content ??= seen.content;
    found.push(...seen.found.map((what) => `${String(each.width)} px ${each.colors}: ${what}`));
    if (each === everyLook.find(({ width }) => width === SPACED_AT))
      found.push(
        ...(await lookWithSpacing(page)).map((what) => `${String(each.width)} px with text set wide: ${what}`),
      );
    if (picture !== undefined && (index === 0 || process.env["LEDGER_PICTURES"] === "1"))
      await shoot(page, `${picture}-${String(each.width)}-${each.colors}`);
  }
  const [first] = everyLook;
  if (first !== undefined) await wear(page, first);
  expect(found).toEqual([]);
}

/** All of the page: the line at the bottom stands below it, instead of over what has to be scrolled to. */
async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const hold = (position: string): Promise<void> =>
    page.evaluate((where) => document.querySelector("footer")?.style.setProperty("position", where), position);
  await hold("static");
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  await hold("");
}
