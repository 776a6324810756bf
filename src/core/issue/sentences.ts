/** An issue in words: the sentences of its code, with its values in their gaps. Made when asked for, in the language asked for. */
import { shortened } from "../words/phrase.ts";
import type { Value, Values } from "../words/phrase.ts";
import { englishTelling, filled, told } from "../words/told.ts";
import type { Telling } from "../words/told.ts";
import { catalogue } from "./catalogue.ts";
import type { IssueCode } from "./catalogue.ts";
import type { Issue } from "./issue.ts";

export interface IssueLanguage extends Telling {
  readonly issues: Readonly<Record<IssueCode, IssueSentences>>;
}

export interface IssueSentences {
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** The language of Exceptions, result.json and the command line. */
export const englishSentences: IssueLanguage = { ...englishTelling, issues: catalogue };

const FOUND_LIMIT = 120;

/** What is wrong and what to do, each one sentence. A gap without a value is left empty. */
export function sentencesOf(
  { code, values }: Pick<Issue, "code" | "values">,
  language: IssueLanguage = englishSentences,
): IssueSentences {
  const { message, fix } = language.issues[code];
  return { message: filled(message, values, language, toldShort), fix: filled(fix, values, language, toldShort) };
}

/**
 * Tells one issue after another in English. Where a full sheet has the same wrong with all its rows, they have one object of
 * values: what it says is made once, and is one text for all of them.
 */
export function issueTeller(): (issue: Issue) => IssueSentences {
  const latest = new Map<IssueCode, { readonly values: Values; readonly said: IssueSentences }>();
  return (issue) => {
    const { code, values } = issue;
    const known = latest.get(code);
    if (known?.values === values) return known.said;
    const said = sentencesOf(issue);
    latest.set(code, { values, said });
    return said;
  };
}

/** What was found, at most 120 characters. */
export function foundOf({ found }: Pick<Issue, "found">, language: IssueLanguage = englishSentences): string {
  return shortened(told(found, language), FOUND_LIMIT);
}

/** One value is not to push the rest of its sentence out of sight. */
function toldShort(value: Value, language: Telling): string {
  return shortened(told(value, language));
}
