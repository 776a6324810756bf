/** Issues in the words of a language: the pane is sent codes and values, and tells them. */
import { foundOf, sentencesOf } from "../../core/issue/sentences.ts";
import type { IssueLanguage } from "../../core/issue/sentences.ts";
import type { IssueRow } from "../engine/views.ts";

type Told = Pick<IssueRow, "code" | "found" | "values">;

export interface ToldIssues {
  /** What is wrong. */
  readonly message: (issue: Told) => string;
  /** What to do. */
  readonly fix: (issue: Told) => string;
  /** What was found; "" when there is nothing to say. */
  readonly found: (issue: Told) => string;
}

export function toldIn(language: IssueLanguage): ToldIssues {
  return {
    message: (issue) => sentencesOf(issue, language).message,
    fix: (issue) => sentencesOf(issue, language).fix,
    found: (issue) => foundOf(issue, language),
  };
}
