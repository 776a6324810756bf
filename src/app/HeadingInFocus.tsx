/** The heading of a screen that the user asked for: it takes the focus, so that a screen reader goes on from there. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle1,
    margin: "0 0 4px",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

export function HeadingInFocus({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
