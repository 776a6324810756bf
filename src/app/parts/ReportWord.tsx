/** A word of the reports with what it means: on hovering, on focus, and on a tap, where a finger can do neither. */
import { Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, useState } from "react";
import { meaningOf } from "../words/meanings.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  word: {
    minHeight: "32px",
    // Its letters stand in line with words that have no outline.
    margin: "0 -2px",
    padding: "0 2px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "inherit",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
    cursor: "help",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

export function ReportWord({ word }: { readonly word: string }) {
  const styles = useStyles();
  const { meanings } = useWords();
  const meaning = meaningOf(meanings, word);
  const described = useId();
  const [isShown, setIsShown] = useState(false);
  /** A tap keeps it until the next one, Esc, or the focus goes elsewhere. */
  const [isKept, setIsKept] = useState(false);
  /** What is said stands inside the landmark of the screen. */
  const [screen, setScreen] = useState<HTMLElement | null>(null);
  const find = useCallback((button: HTMLButtonElement | null) => setScreen(button?.closest("main") ?? null), []);
  if (meaning === null) return word;
  return (
    <>
      <Tooltip
        content={meaning}
        // A description would be drawn for each of the many words of a table before anybody asks for one.
        relationship="inaccessible"
        positioning="below-start"
        mountNode={screen}
        visible={isShown || isKept}
        onVisibleChange={(event, { visible }) => {
          setIsShown(visible);
          if (!visible && event?.type !== "pointerleave") setIsKept(false);
        }}
      >
        <button
          ref={find}
          type="button"
          aria-describedby={described}
          className={styles.word}
          onClick={() => setIsKept((before) => !before)}
        >
          {word}
        </button>
      </Tooltip>
      <span id={described} hidden>
        {meaning}
      </span>
    </>
  );
}
