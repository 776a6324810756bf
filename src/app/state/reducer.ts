/** How the pane goes from one screen to the next. Pure: what takes time is in flow.ts. */
import type { CellNeighborhood, Findings, IssueRow, Job, OpenedWorkbook, PastRun } from "../engine/views.ts";
import { isSameGiven, withoutCalculated } from "./comparison-state.ts";
import type { SelectedFigure } from "../host/host.ts";
import { isSamePlace } from "../engine/why-views.ts";
import { firstState } from "./state.ts";
import type { GivenSetting, RowPlace, Screen, State, WorkingScreen } from "./state.ts";
import { reduceWhy } from "./why-state.ts";
import type { WhyAction } from "./why-state.ts";

export type Action =
  /** To a screen; the one before it is kept to go back to. */
  | { readonly kind: "show"; readonly screen: Screen }
  /** The same screen with something new on it. */
  | { readonly kind: "update"; readonly screen: Screen }
  | { readonly kind: "back" }
  /** To the first screen: the workbook's, or the one that asks for a workbook. */
  | { readonly kind: "home" }
  | { readonly kind: "opened"; readonly opened: OpenedWorkbook }
  /** The same workbook was read again. */
  | { readonly kind: "reread"; readonly opened: OpenedWorkbook }
  /** A run was written into the open workbook, and its Run_Log tells of it. */
  | { readonly kind: "logged"; readonly run: PastRun; readonly sheets: readonly string[] }
  /** The latest run of it is gone again. */
  | { readonly kind: "run-taken-back" }
  | { readonly kind: "closed" }
  | { readonly kind: "job"; readonly job: Job }
  | { readonly kind: "given"; readonly given: ReadonlyMap<string, GivenSetting> }
  /** Settings under which what was calculated no longer holds. */
  | { readonly kind: "other-reading"; readonly given: ReadonlyMap<string, GivenSetting> }
  /** Copies are to hold the settings that they are made with: from now on these. */
  | { readonly kind: "remember"; readonly given: ReadonlyMap<string, GivenSetting> }
  /** They are not. */
  | { readonly kind: "leave-out" }
  | { readonly kind: "work"; readonly work: Pick<WorkingScreen, "title" | "steps" | "rowCount"> }
  | { readonly kind: "step"; readonly at: number; readonly rowCount: number | null }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "stopping" }
  /** Back to where the work was begun. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "toggle-group"; readonly group: string }
  | { readonly kind: "more-rows"; readonly group: string; readonly rows: readonly IssueRow[] }
  | { readonly kind: "back-to-list" }
  | { readonly kind: "neighborhood"; readonly at: RowPlace; readonly neighborhood: CellNeighborhood }
  | { readonly kind: "selected"; readonly at: RowPlace }
  | { readonly kind: "stale" }
  | { readonly kind: "selected-figure"; readonly selected: SelectedFigure | null }
  | WhyAction
  /** The rows after an edit. */
  | { readonly kind: "recounted"; readonly findings: Findings };

export function reduce(state: State, action: Action): State {
  const { screen } = state;
  switch (action.kind) {
    case "show":
      return withScreen(state, action.screen, backFrom(state, action.screen));
    case "update":
      return withScreen(state, action.screen, state.back);
    case "back":
      return wentBack(state);
    case "home":
      return { ...state, screen: firstScreen(state), back: [] };
    case "opened":
      return {
        ...firstState,
        job: state.job,
        opened: action.opened,
        selected: state.selected,
        screen: { kind: "home" },
      };
    case "reread":
      return { ...state, opened: action.opened, isLogChanged: false };
    case "logged":
      return withoutUnfinished(
        withRuns(state, (runs) => [action.run, ...runs]),
        action.sheets,
      );
    case "run-taken-back":
      return withRuns(state, (runs) => runs.slice(1));
    case "closed":
      return { ...firstState, selected: state.selected };
    case "job":
      return { ...state, job: action.job };
    case "given":
      return { ...state, given: action.given };
    case "other-reading":
      return { ...state, given: action.given, back: withoutCalculated(state.back) };
    case "remember": {
      const back = isSameGiven(state.given, action.given) ? state.back : withoutCalculated(state.back);
      return { ...state, given: action.given, remembersSettings: true, back };
    }
    case "leave-out":
      return { ...state, remembersSettings: false };
    case "work":
      return {
        ...state,
        screen: { kind: "working", ...action.work, at: 0, progress: null, isStopping: false, from: calmScreen(screen) },
      };
    case "step":
      return screen.kind === "working"
        ? { ...state, screen: { ...screen, at: action.at, rowCount: action.rowCount, progress: null } }
        : state;
    case "progress":
      return screen.kind === "working"
        ? { ...state, screen: { ...screen, progress: { done: action.done, total: action.total } } }
        : state;
    case "stopping":
      return screen.kind === "working" ? { ...state, screen: { ...screen, isStopping: true } } : state;
    case "cancelled":
      return { ...state, screen: calmScreen(screen) };
    case "toggle-group":
      return screen.kind === "check"
        ? { ...state, screen: { ...screen, openGroups: toggled(screen.openGroups, action.group), returnTo: null } }
        : state;
    case "more-rows":
      return screen.kind === "check" ? { ...state, screen: withMoreRows(screen, action.group, action.rows) } : state;
    case "back-to-list":
      return backToList(state);
    case "neighborhood":
      return isAt(screen, action.at) ? { ...state, screen: { ...screen, neighborhood: action.neighborhood } } : state;
    case "selected":
      return isAt(screen, action.at) ? { ...state, screen: { ...screen, isSelected: true } } : state;
    case "recounted":
      return screen.kind === "check"
        ? { ...state, screen: { ...screen, findings: action.findings, moreRows: {}, isStale: false } }
        : state;
    case "stale": {
      const changed = { ...state, isLogChanged: state.opened !== null };
      return screen.kind === "check" ? { ...changed, screen: { ...screen, isStale: true } } : changed;
    }
    case "selected-figure":
      return { ...state, selected: action.selected };
    case "results-page":
    case "toggle-part":
    case "more-parts":
      return { ...state, screen: reduceWhy(screen, action) };
  }
}

type CheckScreen = Extract<Screen, { kind: "check" }>;
type PlaceScreen = Extract<Screen, { kind: "place" }>;

function withScreen(state: State, screen: Screen, back: readonly Screen[]): State {
  return { ...state, screen, back, lastDone: screen.kind === "done" ? screen : state.lastDone };
}

function withRuns(state: State, change: (runs: readonly PastRun[]) => readonly PastRun[]): State {
  const { opened } = state;
  return opened === null ? state : { ...state, opened: { ...opened, pastRuns: change(opened.pastRuns) } };
}

/** Sheets that an earlier run left unfinished, and that a run has now written. */
function withoutUnfinished(state: State, sheets: readonly string[]): State {
  const { opened } = state;
  if (opened === null) return state;
  const unfinishedSheets = opened.unfinishedSheets.filter((sheet) => !sheets.includes(sheet));
  return { ...state, opened: { ...opened, unfinishedSheets } };
}

/** Screens that pass by themselves are never gone back to. */
function calmScreen(screen: Screen): Screen {
  return screen.kind === "working" || screen.kind === "trouble" ? calmScreen(screen.from) : screen;
}

function firstScreen({ opened }: State): Screen {
  return opened === null ? { kind: "start", savedTemplate: false } : { kind: "home" };
}

/** A screen of a kind that is already behind takes that one's place: nobody goes back through the same screen twice. */
function backFrom({ screen, back }: State, next: Screen): readonly Screen[] {
  const behind = [...back, calmScreen(screen)];
  const earlier = behind.findIndex((other) => isSameScreen(other, next));
  return earlier < 0 ? behind : behind.slice(0, earlier);
}

/** One figure leads to another and back: each has a screen of its own. */
function isSameScreen(one: Screen, other: Screen): boolean {
  if (one.kind === "why" && other.kind === "why") return isSamePlace(one.view.place, other.view.place);
  return one.kind === other.kind;
}

function wentBack(state: State): State {
  if (state.screen.kind === "place") return backToList(state);
  if (state.screen.kind === "trouble") return { ...state, screen: calmScreen(state.screen) };
  const to = state.back.at(-1);
  return to === undefined
    ? { ...state, screen: firstScreen(state) }
    : { ...state, screen: cameBackTo(to, state.screen), back: state.back.slice(0, -1) };
}

/** From a figure back to where it was chosen, with that place in view. */
function cameBackTo(to: Screen, from: Screen): Screen {
  if (to.kind !== "results" && to.kind !== "why") return to;
  return { ...to, returnTo: from.kind === "why" ? from.view.place : null };
}

/** From a row back to the list, with the row that was last looked at in view. */
function backToList(state: State): State {
  const { screen, back } = state;
  const list = back.at(-1);
  if (screen.kind !== "place" || list?.kind !== "check") return state;
  const { group, index } = screen;
  return { ...state, screen: { ...list, returnTo: { group, index } }, back: back.slice(0, -1) };
}

function toggled(open: readonly string[], group: string): readonly string[] {
  return open.includes(group) ? open.filter((other) => other !== group) : [...open, group];
}

function withMoreRows(screen: CheckScreen, group: string, rows: readonly IssueRow[]): CheckScreen {
  const known = screen.moreRows[group] ?? [];
  return { ...screen, returnTo: null, moreRows: { ...screen.moreRows, [group]: [...known, ...rows] } };
}

function isAt(screen: Screen, { group, index }: RowPlace): screen is PlaceScreen {
  return screen.kind === "place" && screen.group === group && screen.index === index;
}
