/** Backfill: examples of every option, and what must hold for any year of weeks. */
import { backfill } from "../../../src/core/continuation/backfill.ts";
import type { BackfillOptions, BackfillPair } from "../../../src/core/continuation/backfill.ts";
import { largestFlow } from "./largest-flow.ts";
import { fc } from "../../support/random-inputs.ts";

const plain: BackfillOptions = { fillOrder: "Oldest", firstWeek: 0, lastWeek: 99, reportedThrough: -1 };

function fill(
  weeks: readonly (readonly [counted: number, max: number])[],
  options: Partial<BackfillOptions> = {},
): readonly string[] {
  const counted = Int32Array.from(weeks, ([minutes]) => minutes);
  const max = Int32Array.from(weeks, ([, most]) => most);
  return backfill(counted, max, { ...plain, ...options }).map(({ from, to, minutes }) => `${from}>${to} ${minutes}`);
}

const short = [720, 900] as const;
const even = [900, 900] as const;
const over = [1080, 900] as const;

describe("backfill", () => {
  test("excess fills an earlier short week, never a later one", () => {
    expect(fill([short, over, short])).toEqual(["1>0 180"]);
  });

  test("oldest first and nearest first differ in the week, not in the sum", () => {
    expect(fill([short, short, over])).toEqual(["2>0 180"]);
    expect(fill([short, short, over], { fillOrder: "Nearest" })).toEqual(["2>1 180"]);
  });

  test("one excess is split over several short weeks, in filling order", () => {
    expect(
      fill([
        [800, 900],
        [850, 900],
        [1000, 800],
      ]),
    ).toEqual(["2>0 100", "2>1 50"]);
    expect(
      fill(
        [
          [800, 900],
          [850, 900],
          [1000, 800],
        ],
        { fillOrder: "Nearest" },
      ),
    ).toEqual(["2>1 50", "2>0 100"]);
  });

  test("a week whose Max is 0 can give all it has", () => {
    expect(
      fill([
        [600, 900],
        [600, 0],
      ]),
    ).toEqual(["1>0 300"]);
  });

  test("weeks before Backfill Start neither give nor get", () => {
    expect(fill([short, over, short, over], { firstWeek: 2 })).toEqual(["3>2 180"]);
    expect(fill([short, over], { firstWeek: -3 })).toEqual(["1>0 180"]);
    expect(fill([short, over], { firstWeek: 7 })).toEqual([]);
  });

  test("weeks after the end of the range give nothing", () => {
    expect(fill([short, even, over], { lastWeek: 1 })).toEqual([]);
    expect(fill([short, even, over], { lastWeek: 2 })).toEqual(["2>0 180"]);
  });

  test("reported weeks get only from reported weeks, and later excess fills only later weeks", () => {
    expect(fill([short, over, short, over], { reportedThrough: 1 })).toEqual(["1>0 180", "3>2 180"]);
    expect(fill([short, even, over], { reportedThrough: 1 })).toEqual([]);
    expect(fill([short, short, over], { reportedThrough: 2 })).toEqual(["2>0 180"]);
    expect(fill([short, short, over], { reportedThrough: 0 })).toEqual(["2>1 180"]);
  });

  test("with nearest first, too, reported weeks are left alone", () => {
    expect(fill([short, short, short, over], { fillOrder: "Nearest", reportedThrough: 1 })).toEqual(["3>2 180"]);
  });
});

/** Weeks of a year, some of them without an active day (0 and 0). */
const year = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant([0, 0] as const) },
    { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.constantFrom(0, 180, 360, 540, 720, 900)) },
  ),
  { maxLength: 12 },
);
const anyOptions = fc.record({
  fillOrder: fc.constantFrom("Oldest" as const, "Nearest" as const),
  firstWeek: fc.integer({ min: -1, max: 6 }),
  lastWeek: fc.integer({ min: 0, max: 13 }),
  reportedThrough: fc.integer({ min: -1, max: 9 }),
});

function allowed(from: number, to: number, options: BackfillOptions): boolean {
  if (to >= from || to < options.firstWeek || from > options.lastWeek) return false;
  return to > options.reportedThrough || from <= options.reportedThrough;
}

function sumOf(pairs: readonly BackfillPair[], of: (pair: BackfillPair) => boolean = () => true): number {
  return pairs.filter(of).reduce((sum, pair) => sum + pair.minutes, 0);
}

describe("for any weeks and options", () => {
  test("a week gives no more than its excess and gets no more than it needs, along allowed pairs only", () => {
    fc.assert(
      fc.property(year, anyOptions, (weeks, options) => {
        const pairs = backfill(
          Int32Array.from(weeks, ([c]) => c),
          Int32Array.from(weeks, ([, m]) => m),
          options,
        );
        weeks.forEach(([counted, max], week) => {
          expect(sumOf(pairs, ({ from }) => from === week)).toBeLessThanOrEqual(Math.max(0, counted - max));
          expect(sumOf(pairs, ({ to }) => to === week)).toBeLessThanOrEqual(Math.max(0, max - counted));
        });
        for (const { from, to, minutes } of pairs) {
          expect(minutes).toBeGreaterThan(0);
          expect(allowed(from, to, options)).toBe(true);
        }
        expect(new Set(pairs.map(({ from, to }) => `${from} ${to}`)).size).toBe(pairs.length);
      }),
    );
  });

  test("the year's total is the largest that any assignment could reach", () => {
    fc.assert(
      fc.property(year, anyOptions, (weeks, options) => {
        const pairs = backfill(
          Int32Array.from(weeks, ([c]) => c),
          Int32Array.from(weeks, ([, m]) => m),
          options,
        );
        const largest = largestFlow(
          weeks.map(([counted, max]) => Math.max(0, counted - max)),
          weeks.map(([counted, max]) => Math.max(0, max - counted)),
          (from, to) => allowed(from, to, options),
        );
        expect(sumOf(pairs)).toBe(largest);
      }),
      { numRuns: 400 },
    );
  });
});
