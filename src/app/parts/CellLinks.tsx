/** Cells of the log by name: each leads to Excel or, where that is not possible, shows what stands around it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { PlaceView } from "../engine/views.ts";
import { usePane } from "../frame/pane.ts";
import type { CellShown } from "../state/show-cell.ts";
import { useWords } from "../words/words.ts";
import { LogGrid } from "./LogGrid.tsx";
import { Quiet } from "./Text.tsx";

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "2px 0 6px", padding: 0, listStyleType: "none" },
  cell: { minWidth: "auto", minHeight: "32px", padding: "0 8px", fontWeight: tokens.fontWeightRegular },
  more: { alignSelf: "center", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly places: readonly PlaceView[];
  /** How many cells there are; places may hold only the first ones. */
  readonly count?: number;
}

export function CellLinks({ places, count = places.length }: Props) {
  const styles = useStyles();
  const { place: words } = useWords();
  const { flow, host } = usePane();
  const [shown, setShown] = useState<{ readonly of: PlaceView; readonly cell: CellShown } | null>(null);
  if (places.length === 0) return null;
  const show = async (of: PlaceView): Promise<void> => {
    const cell = await flow.showCell(of.at);
    setShown(cell === null ? null : { of, cell });
  };
  return (
    <>
      <ul role="list" className={styles.cells} aria-label={words.cells}>
        {places.map((own) => (
          <li key={own.place}>
            <Button
              className={styles.cell}
              size="small"
              icon={<TableRegular />}
              aria-label={host.selectCell === null ? words.show(own.place) : words.goTo(own.place)}
              onClick={() => void show(own)}
            >
              {own.place}
            </Button>
          </li>
        ))}
        {count > places.length ? <li className={styles.more}>{words.moreCells(count - places.length)}</li> : null}
      </ul>
      <div role="status">
        {shown === null ? null : shown.cell.kind === "selected" ? (
          <Quiet>{words.selected(shown.of.place)}</Quiet>
        ) : shown.cell.cells.rows.length === 0 ? (
          <Quiet>{words.whole}</Quiet>
        ) : (
          <LogGrid at={shown.of.at} name={shown.of.place} neighborhood={shown.cell.cells} />
        )}
      </div>
    </>
  );
}
