/** Something that is shown when asked for. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  fold: { margin: "10px 0 0", "& + p": { marginTop: "8px" } },
  summary: {
    minHeight: "32px",
    boxSizing: "border-box",
    padding: "6px 4px",
    cursor: "pointer",
    color: tokens.colorBrandForeground1,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: { display: "inline", margin: 0, fontSize: "inherit", fontWeight: "inherit" },
});

interface Props {
  readonly summary: string;
  /** The summary is a heading of the screen. */
  readonly isSection?: boolean;
  /** As it appears; from then on it is the clerk's. */
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Fold({ summary, isSection = false, startsOpen = false, children }: Props) {
  const styles = useStyles();
  const [isOpenAtFirst] = useState(startsOpen);
  return (
    <details className={styles.fold} open={isOpenAtFirst}>
      <summary className={styles.summary}>
        {isSection ? <h3 className={styles.heading}>{summary}</h3> : summary}
      </summary>
      {children}
    </details>
  );
}
