/** How the pane goes from screen to screen. */
import type { Findings } from "../../src/app/engine/views.ts";
import { reduce } from "../../src/app/state/reducer.ts";
import type { Action } from "../../src/app/state/reducer.ts";
import { firstState } from "../../src/app/state/state.ts";
import type { CheckScreen, PlaceScreen, Screen, State } from "../../src/app/state/state.ts";
import { foundNothing, issueRowOf, openedLog, pastRun } from "./views.ts";

const after = (state: State, ...actions: readonly Action[]): State => actions.reduce(reduce, state);
const show = (screen: Screen): Action => ({ kind: "show", screen });
const work: Action = { kind: "work", work: { title: "checking", steps: ["check"], rowCount: null } };

const checkScreen = (findings: Findings): CheckScreen => ({
  kind: "check",
  findings,
  openGroups: [],
  moreRows: {},
  returnTo: null,
  isStale: false,
});
const placeScreen = (index: number): PlaceScreen => ({
  kind: "place",
  group: "Held back minutes-missing",
  rows: [issueRowOf(3), issueRowOf(4)],
  index,
  count: 2,
  neighborhood: null,
  isSelected: false,
});

const survey = { roles: [], isComplete: true };
const opened = after(firstState, { kind: "opened", opened: openedLog });
const inCheck = after(
  opened,
  show({ kind: "sheets", survey }),
  show({ kind: "columns", survey }),
  show(checkScreen(foundNothing)),
);

test("Back goes the way back that one came", () => {
  const kinds: string[] = [];
  for (let state = inCheck; state.back.length > 0;) {
    state = reduce(state, { kind: "back" });
    kinds.push(state.screen.kind);
  }
  expect(kinds).toEqual(["columns", "sheets", "home"]);
});

test("nobody goes back through a screen that only passed by", () => {
  const state = after(opened, work, show(checkScreen(foundNothing)), { kind: "back" });
  expect(state.screen.kind).toBe("home");
});

test("Cancel leads to where the work was begun", () => {
  const preview: Screen = { kind: "preview", findings: foundNothing };
  expect(after(inCheck, show(preview), work, { kind: "cancelled" }).screen).toBe(preview);
});

test("progress that comes late changes nothing", () => {
  const state = after(inCheck, work, { kind: "cancelled" });
  expect(reduce(state, { kind: "progress", done: 1, total: 2 })).toBe(state);
  expect(reduce(state, { kind: "step", at: 1, rowCount: null })).toBe(state);
});

test("checking again takes the place of the earlier check", () => {
  const state = after(inCheck, work, show(checkScreen(foundNothing)));
  expect(state.back.map(({ kind }) => kind)).toEqual(["home", "sheets", "columns"]);
});

test("from a row, and from the rows after it, one comes back to the list at the row that was looked at last", () => {
  const state = after(inCheck, show(placeScreen(0)), show(placeScreen(1)), { kind: "back" });
  expect(state.screen).toMatchObject({ kind: "check", returnTo: { group: "Held back minutes-missing", index: 1 } });
  expect(state.back.map(({ kind }) => kind)).toEqual(["home", "sheets", "columns"]);
});

test("what was looked up for a row is not shown on another", () => {
  const state = after(inCheck, show(placeScreen(1)));
  const late = reduce(state, {
    kind: "neighborhood",
    at: { group: "Held back minutes-missing", index: 0 },
    neighborhood: { columns: [], rows: [] },
  });
  expect(late).toBe(state);
});

test("a group opens and closes, and keeps the rows that were asked for", () => {
  const group = "Held back minutes-missing";
  const open = after(
    inCheck,
    { kind: "toggle-group", group },
    { kind: "more-rows", group, rows: [issueRowOf(9)] },
    { kind: "more-rows", group, rows: [issueRowOf(10)] },
  );
  expect(open.screen).toMatchObject({ openGroups: [group] });
  expect((open.screen as CheckScreen).moreRows[group]?.map(({ at }) => at.row)).toEqual([9, 10]);
  expect(reduce(open, { kind: "toggle-group", group }).screen).toMatchObject({ openGroups: [] });
});

test("another workbook begins without the settings and results of the one before", () => {
  const done: Screen = {
    kind: "done",
    findings: foundNothing,
    made: { files: [], undo: null, run: null },
    isUndone: false,
  };
  const state = after(
    inCheck,
    { kind: "given", given: new Map([["As Of", { value: "06/30/2026", source: "visit" }]]) },
    show(done),
  );
  expect(state.lastDone).toBe(done);
  const next = reduce(state, { kind: "opened", opened: openedLog });
  expect(next).toMatchObject({ lastDone: null, back: [], screen: { kind: "home" } });
  expect(next.given.size).toBe(0);
});

test("a run is the latest one of the workbook, and what it has written is unfinished no longer", () => {
  const cutOff = { ...openedLog, unfinishedSheets: ["CE_Summary", "AR_Summary"] };
  const sheets = ["AR_Recalculation", "AR_Summary"];
  const state = after(firstState, { kind: "opened", opened: cutOff }, { kind: "logged", run: pastRun, sheets });
  expect(state.opened).toMatchObject({ unfinishedSheets: ["CE_Summary"], pastRuns: [pastRun, ...openedLog.pastRuns] });
});

test("the results of this visit can be shown again after going home", () => {
  const done: Screen = {
    kind: "done",
    findings: foundNothing,
    made: { files: [], undo: null, run: null },
    isUndone: false,
  };
  const undone: Screen = { ...done, isUndone: true };
  const state = after(inCheck, show(done), { kind: "update", screen: undone }, { kind: "home" });
  expect(state.screen.kind).toBe("home");
  expect(state.lastDone).toBe(undone);
});

test("a change in the workbook is said on the list, nowhere else", () => {
  expect(reduce(inCheck, { kind: "stale" }).screen).toMatchObject({ isStale: true });
  expect(reduce(opened, { kind: "stale" })).toEqual({ ...opened, isLogChanged: true });
  expect(after(opened, { kind: "stale" }, { kind: "reread", opened: openedLog })).toEqual(opened);
});

describe("settings that copies are to remember", () => {
  const given = new Map([["Hours Rounding", { value: "Day", source: "visit" }]] as const);

  test("are in use from then on, and what was calculated with others is not gone back to", () => {
    const state = after(inCheck, show({ kind: "settings" }), { kind: "remember", given });
    expect(state).toMatchObject({ remembersSettings: true, given, screen: { kind: "settings" } });
    expect(state.back.map(({ kind }) => kind)).toEqual(["home", "sheets", "columns"]);
  });

  test("leave the way back as it is when they are in use already", () => {
    const state = after(inCheck, { kind: "given", given }, show({ kind: "settings" }), { kind: "remember", given });
    expect(state.back.map(({ kind }) => kind)).toEqual(["home", "sheets", "columns", "check"]);
  });

  test("can be left out again, and are not those of the next log", () => {
    const state = after(inCheck, { kind: "remember", given });
    expect(reduce(state, { kind: "leave-out" })).toEqual({ ...state, remembersSettings: false });
    expect(reduce(state, { kind: "reread", opened: openedLog }).remembersSettings).toBe(true);
    expect(reduce(state, { kind: "opened", opened: openedLog }).remembersSettings).toBe(false);
  });
});
