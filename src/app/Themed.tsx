/** Light or dark, as the computer is set. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");

function onThemeChange(notify: () => void): () => void {
  darkQuery.addEventListener("change", notify);
  return () => darkQuery.removeEventListener("change", notify);
}

export function Themed({ children }: { readonly children: ReactNode }) {
  const dark = useSyncExternalStore(onThemeChange, () => darkQuery.matches);
  return <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>{children}</FluentProvider>;
}
