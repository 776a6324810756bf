/** Light, dark, or as the program around the pane: the one thing that is kept in the browser. */

export const themes = ["match", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const KEY = "attendance-ledger-theme";

/** Browsers may refuse their storage, as in Excel on the web; then nothing is kept. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return themes.find((theme) => theme === kept) ?? "match";
  } catch {
    return "match";
  }
}

/** Returns whether it was kept. */
export function keepTheme(theme: Theme): boolean {
  try {
    localStorage.setItem(KEY, theme);
    return true;
  } catch {
    return false;
  }
}
