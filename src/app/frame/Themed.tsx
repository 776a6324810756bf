/** Light or dark: as chosen, else as the program around the pane or the computer is set. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { Theme } from "./theme-choice.ts";

const darkQuery = () => window.matchMedia("(prefers-color-scheme: dark)");

function onThemeChange(notify: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

interface Props {
  readonly theme: Theme;
  /** Whether the program around the pane is dark; null when it does not say. */
  readonly hostIsDark: boolean | null;
  readonly children: ReactNode;
}

export function Themed({ theme, hostIsDark, children }: Props) {
  const computerIsDark = useSyncExternalStore(onThemeChange, () => darkQuery().matches);
  const isDark = theme === "match" ? (hostIsDark ?? computerIsDark) : theme === "dark";
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ colorScheme: isDark ? "dark" : "light" }}>
      {children}
    </FluentProvider>
  );
}
