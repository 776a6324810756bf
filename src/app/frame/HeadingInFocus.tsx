/** The heading of a screen. When the clerk has asked for the screen it takes the focus, so that a screen reader goes on from there. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePane } from "./pane.ts";

const useStyles = makeStyles({
  heading: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase500,
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ":focus": { outlineStyle: "none" },
  },
});

export function HeadingInFocus({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { takesFocus } = usePane();
  useEffect(() => {
    if (!takesFocus) return undefined;
    // With the frame that draws the screen: before it, the focus would have all of the screen laid out in one go with the work on it.
    const frame = requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // Only when the screen appears; what changes on it leaves the focus where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
