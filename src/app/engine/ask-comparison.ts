/** Asks the worker for the comparison with the SIS, and for who is almost there. Only after a calculation. */
import type { Ask } from "./ask.ts";
import type { ComparisonDesk } from "./comparison-desk.ts";

type Answering<Desk> = {
  readonly [Name in keyof Desk]: Desk[Name] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Answer>
    : never;
};

/** See ComparisonDesk. */
export type AskComparison = Answering<ComparisonDesk>;

/** restored brings back what a stopped worker held. */
export function askComparison(ask: Ask, restored: () => Promise<void>): AskComparison {
  return {
    comparison: async (reading) => {
      await restored();
      return ask("comparison", [reading]);
    },
    differences: async (reading, from) => {
      await restored();
      return ask("differences", [reading, from]);
    },
    planning: async () => {
      await restored();
      return ask("planning", []);
    },
    nextDays: async (from) => {
      await restored();
      return ask("nextDays", [from]);
    },
    shortPupils: async (from) => {
      await restored();
      return ask("shortPupils", [from]);
    },
  };
}
