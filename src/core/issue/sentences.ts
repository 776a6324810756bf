/** An issue in words: the sentences of its code, with its values in their gaps. Made when asked for, in the language asked for. */
import { catalogue } from "./catalogue.ts";
import type { IssueCode } from "./catalogue.ts";
import type { Issue } from "./issue.ts";
import { shortened } from "./phrase.ts";
import type { Value, Values } from "./phrase.ts";
import { phrases } from "./phrases.ts";
import type { PhraseKey } from "./phrases.ts";

/** Sentences with gaps: {name} stands for the value of that name, {name|form of one|form of others} for a number and its word. */
export interface IssueLanguage {
  readonly issues: Readonly<Record<IssueCode, IssueSentences>>;
  readonly phrases: Readonly<Record<PhraseKey, string>>;
  /** How a number beside its word is written. */
  readonly number: (value: number) => string;
  readonly isOne: (value: number) => boolean;
}

export interface IssueSentences {
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** The language of Exceptions, result.json and the command line. */
export const englishSentences: IssueLanguage = {
  issues: catalogue,
  phrases,
  number: String,
  isOne: (value) => value === 1,
};

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

/** A value in words. */
export function told(value: Value, language: IssueLanguage = englishSentences): string {
  if (typeof value !== "object") return String(value);
  if ("phrase" in value) return filled(language.phrases[value.phrase], value.values, language, told);
  return value.map((one) => told(one, language)).join(", ");
}

/** One value is not to push the rest of its sentence out of sight. */
function toldShort(value: Value, language: IssueLanguage): string {
  return shortened(told(value, language));
}

const GAP = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

function filled(
  pattern: string,
  values: Values,
  language: IssueLanguage,
  tell: (value: Value, language: IssueLanguage) => string,
): string {
  if (!pattern.includes("{")) return pattern;
  return pattern.replace(GAP, (_gap, name: string, one?: string, other?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return "";
    if (one === undefined || other === undefined) return tell(value, language);
    const shown = typeof value === "number" ? language.number(value) : tell(value, language);
    return `${shown} ${language.isOne(Number(value)) ? one : other}`;
  });
}
