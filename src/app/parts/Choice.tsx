/** One of the sheets or columns of the log for what the log needs. */
import { Select } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePane } from "../frame/pane.ts";

interface Props {
  /** For a screen reader: what is chosen for stands above it. */
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
      <Select aria-label={label} value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
        {children}
      </Select>
    </div>
  );
}
