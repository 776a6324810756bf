/** What an issue says, as Exceptions has it. */
import type { Issue } from "../../src/core/issue/issue.ts";
import { foundOf, sentencesOf } from "../../src/core/issue/sentences.ts";

/** "" without an issue. */
export function messageOf(issue: Issue | undefined): string {
  return issue === undefined ? "" : sentencesOf(issue).message;
}

/** The message of every issue that stops a run, for a test that did not want it stopped. */
export function messagesOf(issues: readonly Issue[]): string {
  return issues.map(messageOf).join("\n");
}

export function foundTexts(issues: readonly Issue[]): string[] {
  return issues.map((issue) => foundOf(issue));
}
