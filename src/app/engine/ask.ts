/** Asks the worker. */
import type { AnswerOf, ArgumentsOf, CallName } from "./calls.ts";

export type Ask = <Name extends CallName>(name: Name, given: ArgumentsOf<Name>) => Promise<AnswerOf<Name>>;
