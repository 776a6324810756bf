/** Light or dark: as chosen, else as the program around the pane or the computer is set. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { Host } from "../host/host.ts";
import type { Theme } from "./theme-choice.ts";

/** Milliseconds, and some more, for which Office's library repeats what Excel said of its look. */
const LOOK_KEPT = 5_500;

const darkQuery = () => window.matchMedia("(prefers-color-scheme: dark)");

function onThemeChange(notify: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

/**
 * Excel tells nobody that it has changed its look: the event for it is Outlook's alone. But who changes it leaves the pane to do so, and
 * the pane looks again when somebody comes back, and once more when Office's library no longer gives the look that it kept.
 */
function onReturn(notify: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const returned = () => {
    notify();
    clearTimeout(timer);
    timer = setTimeout(notify, LOOK_KEPT);
  };
  document.addEventListener("visibilitychange", returned);
  window.addEventListener("focus", returned);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", returned);
    window.removeEventListener("focus", returned);
  };
}

interface Props {
  readonly theme: Theme;
  /** See Host.isDark. */
  readonly hostIsDark: Host["isDark"];
  readonly children: ReactNode;
}

export function Themed({ theme, hostIsDark, children }: Props) {
  const computerIsDark = useSyncExternalStore(onThemeChange, () => darkQuery().matches);
  const programIsDark = useSyncExternalStore(onReturn, () => hostIsDark?.() ?? null);
  const isDark = theme === "match" ? (programIsDark ?? computerIsDark) : theme === "dark";
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ colorScheme: isDark ? "dark" : "light" }}>
      {children}
    </FluentProvider>
  );
}
