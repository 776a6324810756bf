/** Work that is begun, cancelled and tried again: an outcome that belongs to an earlier turn is not shown. */
import { hostFailureOf } from "../../results/host-problem.ts";
import { isStopped } from "../engine/engine.ts";
import type { Action } from "./reducer.ts";
import type { Doing, Screen } from "./state.ts";
import { troubleDetails } from "./trouble-details.ts";

export interface Turns {
  /** Runs work; a trouble is shown on a screen of its own, from which it can be tried again. */
  readonly perform: (doing: Doing, work: (isCurrent: () => boolean) => Promise<void>) => void;
  /** Whether nothing was begun or cancelled since now. */
  readonly sinceNow: () => () => boolean;
  /** What is being done is no longer waited for. */
  readonly end: () => void;
  readonly again: () => void;
}

/** stopped is called when work ended because it was stopped. */
export function newTurns(
  screen: () => Screen,
  dispatch: (action: Action) => void,
  hasImportFiles: () => boolean,
  stopped: (doing: Doing) => void,
): Turns {
  let turn = 0;
  let again: () => void = () => undefined;
  const sinceNow = (): (() => boolean) => {
    const own = turn;
    return () => own === turn;
  };
  const perform: Turns["perform"] = (doing, work) => {
    turn++;
    const isCurrent = sinceNow();
    const from = screen();
    again = () => perform(doing, work);
    work(isCurrent).catch((error: unknown) => {
      if (isStopped(error)) {
        stopped(doing);
        return;
      }
      if (!isCurrent()) return;
      const trouble: Screen = {
        kind: "trouble",
        doing,
        hasImportFiles: doing === "writing" && hasImportFiles(),
        failure: hostFailureOf(error),
        details: troubleDetails(doing, error),
        from,
      };
      dispatch({ kind: "update", screen: trouble });
    });
  };
  return {
    perform,
    sinceNow,
    end: () => {
      turn++;
    },
    again: () => again(),
  };
}
