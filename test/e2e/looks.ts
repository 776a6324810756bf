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

const axe = readFileSync(join(projectFolder, "node_modules", "axe-core", "axe.min.js"), "utf8");

export interface Look {
  readonly width: number;
  readonly colors: "light" | "dark" | "forced";
}

export const widths = [320, 270, 350, 1280] as const;
export const everyLook: readonly Look[] = (["light", "dark", "forced"] as const).flatMap((colors) =>
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

async function wear(page: Page, { width, colors }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({
    colorScheme: colors === "dark" ? "dark" : "light",
    forcedColors: colors === "forced" ? "active" : "none",
    // A color on its way is neither the one nor the other.
    reducedMotion: "reduce",
  });
  await page.waitForFunction(
    (wanted) => {
      const themed = document.querySelector<HTMLElement>(".fui-FluentProvider");
      return themed === null || themed.style.colorScheme === wanted;
    },
    colors === "dark" ? "dark" : "light",
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
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

async function look(page: Page, rules: readonly string[] | null): Promise<Seen> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([only, least]) => {
      const { run } = (window as unknown as { readonly axe: Axe }).axe;
      // For axe, a button that is half below the line at the bottom is half a button; a person scrolls.
      const bottom = document.querySelector("footer");
      bottom?.style.setProperty("position", "static");
      const { violations } = await run({
        resultTypes: ["violations"],
        ...(only === null ? {} : { runOnly: { type: "rule", values: only } }),
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
        const { width, height } = field.getBoundingClientRect();
        const isShown = width > 0 && height > 0;
        if (isShown && (width < least - 0.5 || height < least - 0.5))
          found.push(
            `${target.textContent}: a target of ${String(Math.round(width))} x ${String(Math.round(height))} px`,
          );
      }
      const elements = [...document.body.querySelectorAll("*")].map(({ tagName }) => tagName);
      return { found, content: `${elements.join(" ")} ${document.body.innerText}` };
    },
    [rules, LEAST_TARGET] as const,
  );
}

export interface LookedAt {
  /** Makes pictures of it in test-results, one for each width of a pane, light and dark. */
  readonly picture?: string;
  readonly looks?: readonly Look[];
}

/** Finds nothing wrong with the screen in any look; leaves it in the first one. */
export async function expectAccessibleInEveryLook(
  page: Page,
  { picture, looks = everyLook }: LookedAt = {},
): Promise<void> {
  const found: string[] = [];
  let content: string | null = null;
  for (const each of looks) {
    await wear(page, each);
    const isSame = content !== null && (await textOf(page)) === content;
    const seen = await look(page, isSame ? RULES_OF_LOOKS : null);
    content ??= seen.content;
    found.push(...seen.found.map((what) => `${String(each.width)} px ${each.colors}: ${what}`));
    if (
      picture !== undefined &&
      process.env["LEDGER_PICTURES"] === "1" &&
      each.colors !== "forced" &&
      each.width < 1000
    )
      await shoot(page, `${picture}-${String(each.width)}-${each.colors}`);
  }
  const [first] = looks;
  if (first !== undefined) await wear(page, first);
  expect(found).toEqual([]);
}

/** As look has it, without axe. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const elements = [...document.body.querySelectorAll("*")].map(({ tagName }) => tagName);
    return `${elements.join(" ")} ${document.body.innerText}`;
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
