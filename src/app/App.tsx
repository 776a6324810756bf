/** The whole pane: its words, its look, and the screen of the moment. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Engine } from "./engine/engine.ts";
import { Announcement } from "./frame/Announcement.tsx";
import { ErrorBoundary } from "./frame/ErrorBoundary.tsx";
import { PaneContext } from "./frame/pane.ts";
import type { Pane } from "./frame/pane.ts";
import { keepTheme, keptTheme } from "./frame/theme-choice.ts";
import type { Theme } from "./frame/theme-choice.ts";
import { Themed } from "./frame/Themed.tsx";
import type { Host } from "./host/host.ts";
import { CurrentScreen } from "./screens/CurrentScreen.tsx";
import type { Flow } from "./state/flow-actions.ts";
import type { Screen } from "./state/state.ts";
import { useFlow } from "./state/use-flow.ts";
import { languageFor, WordsContext, wordsIn } from "./words/words.ts";

interface Props {
  readonly engine: Engine;
  readonly host: Host;
}

export function App({ engine, host }: Props) {
  const language = languageFor(host.displayLanguage);
  const words = wordsIn(language);
  const [theme, setTheme] = useState<Theme>(keptTheme);
  const chooseTheme = useCallback((chosen: Theme) => {
    keepTheme(chosen);
    setTheme(chosen);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext value={words}>
      <ErrorBoundary words={words}>
        <Themed theme={theme} hostIsDark={host.isDark}>
          <Pane engine={engine} host={host} theme={theme} chooseTheme={chooseTheme} />
        </Themed>
      </ErrorBoundary>
    </WordsContext>
  );
}

interface PaneProps extends Props {
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
}

function Pane({ engine, host, theme, chooseTheme }: PaneProps) {
  const { state, flow } = useFlow(engine, host);
  const [firstScreen] = useState<Screen>(state.screen);
  const { screen } = state;
  const takesFocus = screen !== firstScreen && !givesFocus(screen);
  const pane = useMemo<Pane>(
    () => ({ flow, state, host, takesFocus, theme, chooseTheme }),
    [flow, state, host, takesFocus, theme, chooseTheme],
  );
  useDropAnywhere(host.workbook === null ? flow.openFile : null);
  useEscape(flow);
  return (
    <PaneContext value={pane}>
      <CurrentScreen />
      <Announcement state={state} />
    </PaneContext>
  );
}

/** Something on the screen itself has the focus: the row that the clerk comes back from, the choice that was just made. */
function givesFocus(screen: Screen): boolean {
  if ("returnTo" in screen) return screen.returnTo !== null;
  return (screen.kind === "sheets" || screen.kind === "columns") && screen.chosen !== undefined;
}

/** A workbook dropped anywhere on the page is opened; without this the browser would leave the page for it. */
function useDropAnywhere(openFile: ((file: File) => void) | null): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) openFile?.(file);
    };
    document.addEventListener("dragover", allow);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", allow);
      document.removeEventListener("drop", drop);
    };
  }, [openFile]);
}

/** Esc goes back, unless a control uses it for itself. */
function useEscape(flow: Flow): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
      flow.escape();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [flow]);
}
