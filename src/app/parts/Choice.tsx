/** One of the sheets or columns of the log for what the log needs. */
import { Field, Select, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePane } from "../frame/pane.ts";

const useStyles = makeStyles({
  // As narrow as the pane, however long a name is.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly label: string;
  /** The setting that is chosen, "Sheet for Students". */
  readonly setting: string;
  readonly value: string;
  readonly className?: string;
  readonly onChoose: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
}

export function Choice({ label, setting, value, className, onChoose, children }: Props) {
  const styles = useStyles();
  const { state } = usePane();
  const place = useRef<HTMLDivElement>(null);
  const wasChosen = "chosen" in state.screen && state.screen.chosen === setting;
  useEffect(() => {
    if (wasChosen) place.current?.querySelector("select")?.focus();
    // Only when the screen comes back after the log was read for the choice.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, []);
  return (
    <div ref={place} className={className}>
      <Field className={styles.field} label={label}>
        <Select value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
          {children}
        </Select>
      </Field>
    </div>
  );
}
