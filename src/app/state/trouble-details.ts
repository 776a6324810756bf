/** What a report of a trouble holds: versions and places in our code. Never a message, which might quote a cell. */
import { productName, productVersion } from "../../pipeline/product.ts";
import { hostFailureOf } from "../../results/host-problem.ts";
import { placesOf } from "../engine/places.ts";
import type { Doing } from "./state.ts";

export function troubleDetails(doing: Doing, error: unknown): string {
  const failure = hostFailureOf(error);
  const kind = failure === null ? "" : ` (${failure.problem.kind}${codeText(failure.problem)})`;
  const name = error instanceof Error ? error.name : typeof error;
  return [
    `${productName} ${productVersion}, while ${doing}: ${name}${kind}`,
    placesOf(error),
    navigator.userAgent,
  ].join("\n");
}

function codeText(problem: object): string {
  return "code" in problem && typeof problem.code === "string" ? `, ${problem.code}` : "";
}
