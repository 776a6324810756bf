/** Paragraphs: of the body, and quieter ones. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  text: { margin: "0 0 8px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
});

export function Text({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().text}>{children}</p>;
}

export function Quiet({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.text, styles.quiet)}>{children}</p>;
}
