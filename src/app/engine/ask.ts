/** Asks the worker. */
import type { AnswerOf, ArgumentsOf, CallName } from "./calls.ts";

export type Ask = <Name extends CallName>(name: Name, given: ArgumentsOf<Name>) => Promise<AnswerOf<Name>>;

/** Calls of Session as the pane makes them: the answer comes when it is there. */
export type Asked<Name extends CallName> = {
  readonly [Each in Name]: (...given: ArgumentsOf<Each>) => Promise<AnswerOf<Each>>;
};

/** Calls that are asked after `ready`. */
export function askedAfter<Name extends CallName>(
  ready: () => Promise<void>,
  ask: Ask,
  names: readonly Name[],
): Asked<Name> {
  const asking = names.map((name) => [
    name,
    async (...given: ArgumentsOf<typeof name>) => {
      await ready();
      return ask(name, given);
    },
  ]);
  // Object.fromEntries forgets which name goes with which call.
  return Object.fromEntries(asking) as Asked<Name>;
}
