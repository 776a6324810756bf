/** What the clerk can do, and what follows. Work goes to the engine; its result is shown only if nobody has cancelled it since. */
import { useEffect, useMemo, useReducer } from "react";
import type { Engine } from "../engine/engine.ts";
import type { Host } from "../host/host.ts";
import { useWords } from "../words/words.ts";
import { newFlow } from "./flow.ts";
import type { Flow } from "./flow-actions.ts";
import { reduce } from "./reducer.ts";
import { firstState } from "./state.ts";
import type { State } from "./state.ts";

/** Milliseconds without an edit after which the rows are counted again. */
const CALM = 1_500;

export function useFlow(engine: Engine, host: Host): { readonly state: State; readonly flow: Flow } {
  const words = useWords();
  const [state, dispatch] = useReducer(reduce, host, firstStateOf);
  const { flow, follow } = useMemo(() => newFlow(engine, host, dispatch, words), [engine, host, words]);
  useEffect(() => follow(state), [follow, state]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = host.watchLog?.(() => {
      dispatch({ kind: "stale" });
      clearTimeout(timer);
      timer = setTimeout(flow.recount, CALM);
    });
    return () => {
      clearTimeout(timer);
      end?.();
    };
  }, [host, flow]);
  useEffect(() => host.watchSelection?.((selected) => dispatch({ kind: "selected-figure", selected })), [host]);
  return { state, flow };
}

function firstStateOf({ opensHelp, job }: Host): State {
  const state = { ...firstState, job };
  return opensHelp ? { ...state, screen: { kind: "help" }, back: [state.screen] } : state;
}
