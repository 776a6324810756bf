/**
 * The sheets and columns of the log, and the choices that the clerk makes of them. A choice is read before it holds: whoever goes on
 * meanwhile goes on with it, as soon as it was read, and only where nothing is missing with it.
 */
import type { SettingValue, Survey } from "../engine/views.ts";
import type { Given } from "./flow-actions.ts";
import type { LogInHand } from "./log-in-hand.ts";
import type { Action } from "./reducer.ts";
import type { State } from "./state.ts";
import type { Turns } from "./turns.ts";

/** Milliseconds of work that show nothing of it: a screen that comes and goes in them would only flicker. */
const AT_ONCE = 300;

export interface ChoosingFlow {
  readonly chooseSheet: (role: string, sheet: string) => void;
  readonly chooseColumn: (role: string, field: string, header: string) => void;
  readonly showSheets: () => void;
  readonly showColumns: (survey: Survey) => void;
  readonly check: () => void;
}

/** A choice that is being read. */
interface Underway {
  readonly given: Given;
  readonly isCurrent: () => boolean;
  /** The clerk has gone on. */
  goOn: ((survey: Survey, given: Given) => void) | null;
}

export function newChoosingFlow(
  log: LogInHand,
  dispatch: (action: Action) => void,
  perform: Turns["perform"],
  now: () => State,
  givenValues: (given: Given) => readonly SettingValue[],
  calculate: (given: Given) => void,
): ChoosingFlow {
  let latest: Underway | null = null;
  const underway = (): Underway | null => (latest?.isCurrent() === true ? latest : null);

  /** The sheets and columns as they are now. Of an open workbook they are read for it, which is shown unless it is done at once. */
  const surveyNow = async (given: Given, isCurrent: () => boolean): Promise<Survey | null> => {
    const timer = log.isOpenElsewhere()
      ? setTimeout(() => {
          if (isCurrent()) dispatch({ kind: "work", work: { title: "opening", steps: ["read"], rowCount: null } });
        }, AT_ONCE)
      : undefined;
    try {
      return await log.survey(givenValues(given), isCurrent);
    } finally {
      clearTimeout(timer);
    }
  };

  /** Holds only once the workbook was read with it: Cancel leaves the choice as it was. */
  const choose = (name: string, value: string): void => {
    const { kind } = now().screen;
    if (kind !== "sheets" && kind !== "columns") return;
    const given = new Map(underway()?.given ?? now().given).set(name, { value, source: "visit" });
    perform("reading", async (isCurrent) => {
      const own: Underway = { given, isCurrent, goOn: null };
      latest = own;
      try {
        const survey = await surveyNow(given, isCurrent);
        if (survey === null) return;
        dispatch({ kind: "given", given });
        if (own.goOn !== null && (kind === "sheets" ? hasSheets(survey) : survey.isComplete)) own.goOn(survey, given);
        else dispatch({ kind: "update", screen: { kind, survey, chosen: name } });
      } finally {
        if (latest === own) latest = null;
      }
    });
  };

  const toColumns = (survey: Survey, before: Given): void => {
    // What was found by its columns alone is a choice once the clerk has seen it and gone on.
    const given = new Map(before);
    for (const { role, sheet, because } of survey.roles) {
      if (because === "columns" && sheet !== null) given.set(`Sheet for ${role}`, { value: sheet, source: "visit" });
    }
    if (given.size !== before.size) dispatch({ kind: "given", given });
    dispatch({ kind: "show", screen: { kind: "columns", survey } });
  };

  return {
    chooseSheet: (role, sheet) => choose(`Sheet for ${role}`, sheet),
    chooseColumn: (role, field, header) => choose(`Column for ${role}.${field}`, header),
    showSheets: () =>
      perform("reading", async (isCurrent) => {
        const survey = await surveyNow(now().given, isCurrent);
        if (survey !== null) dispatch({ kind: "show", screen: { kind: "sheets", survey } });
      }),
    showColumns: (survey) => {
      const choice = underway();
      if (choice === null) toColumns(survey, now().given);
      else choice.goOn = toColumns;
    },
    check: () => {
      const choice = underway();
      if (choice === null) calculate(now().given);
      else choice.goOn = (_survey, given) => calculate(given);
    },
  };
}

function hasSheets({ roles }: Survey): boolean {
  return roles.every(({ isRequired, sheet }) => !isRequired || sheet !== null);
}
