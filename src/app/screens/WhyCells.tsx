/** The cells of the log that a figure comes from: each leads to Excel or shows what stands around it. */
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { FigureView } from "../engine/why-views.ts";
import { usePane } from "../frame/pane.ts";
import { LogGrid } from "../parts/LogGrid.tsx";
import { Quiet } from "../parts/Text.tsx";
import { keyOfPart } from "../state/why-state.ts";
import type { WhyScreen } from "../state/why-state.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "0 0 6px", padding: 0, listStyleType: "none" },
  cell: { minWidth: "auto", minHeight: "32px", padding: "0 8px", fontWeight: tokens.fontWeightRegular },
  more: { alignSelf: "center", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  around: { margin: "0 0 8px" },
});

interface Props {
  readonly screen: WhyScreen;
  readonly part: FigureView;
}

export function WhyCells({ screen, part }: Props) {
  const styles = useStyles();
  const { why } = useWords();
  const { flow, host } = usePane();
  const { cells, cellCount } = part;
  if (cells.length === 0) return null;
  const hidden = cellCount - cells.length;
  return (
    <>
      <ul role="list" className={styles.cells} aria-label={why.cells}>
        {cells.map((cell) => (
          <li key={cell.name}>
            <Button
              className={styles.cell}
              size="small"
              aria-label={host.selectCell === null ? why.show(cell.name) : why.goTo(cell.name)}
              onClick={() => flow.lookAt(part, cell)}
            >
              {cell.name}
            </Button>
          </li>
        ))}
        {hidden > 0 ? <li className={styles.more}>{why.moreCells(hidden)}</li> : null}
      </ul>
      <LookedAt screen={screen} part={part} />
    </>
  );
}

/** What became of the cell of this part that was asked for last. */
function LookedAt({ screen, part }: Props) {
  const styles = useStyles();
  const { why, place } = useWords();
  const { cell: looked } = screen;
  const isOwn = looked !== null && looked.part === keyOfPart(part.path);
  return (
    <div role="status">
      {!isOwn ? null : looked.isSelected ? (
        <Quiet>{why.selected(looked.cell.name)}</Quiet>
      ) : looked.neighborhood === null ? (
        <Spinner size="tiny" label={why.lookingUp} />
      ) : looked.neighborhood.rows.length === 0 ? (
        <Quiet>{place.whole}</Quiet>
      ) : (
        <div className={styles.around}>
          <LogGrid at={looked.cell.at} name={looked.cell.name} neighborhood={looked.neighborhood} />
        </div>
      )}
    </div>
  );
}
