/** One row with a problem: what is wrong, what to do, and its cell. */
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Card } from "../parts/Card.tsx";
import { LogGrid } from "../parts/LogGrid.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import type { PlaceScreen } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";
import type { CellNeighborhood } from "../engine/views.ts";

const useStyles = makeStyles({
  what: { margin: "0 0 6px" },
  fix: { margin: "0 0 6px", fontWeight: tokens.fontWeightSemibold },
  around: { margin: "12px 0" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "12px 0" },
});

export function Place({ screen }: { readonly screen: PlaceScreen }) {
  const styles = useStyles();
  const words = useWords();
  const { flow, state } = usePane();
  const { place, issues, told } = words;
  const { rows, index, count, neighborhood, isSelected } = screen;
  const row = rows[index];
  if (row === undefined) return null;
  const found = told.found(row);
  const group = groupOf(state.back, screen.group);
  const hasNext = group !== null && index + 1 < rows.length;
  return (
    <Frame title={place.title(row.place)} hasBack primary={{ label: place.backToList, onClick: flow.back }}>
      <Quiet>
        {issues[row.code]}
        {count > 1 ? `, ${place.position(index + 1, count)}` : ""}
      </Quiet>
      <Card>
        <p className={styles.what}>{told.message(row)}</p>
        <p className={styles.fix}>{told.fix(row)}</p>
        {found === "" ? null : <Quiet>{place.found(found)}</Quiet>}
        {row.studentNumber === "" ? null : <Quiet>{place.student(row.studentNumber)}</Quiet>}
      </Card>
      <div className={styles.actions}>
        {hasNext ? <Button onClick={() => flow.showPlace(group, rows, index + 1)}>{place.next}</Button> : null}
      </div>
      {isSelected ? <Notice intent="success">{place.selected(row.place)}</Notice> : null}
      <Around screen={screen} neighborhood={neighborhood} isSelected={isSelected} words={words} />
    </Frame>
  );
}

/** The group that the list behind shows. */
function groupOf(back: ReturnType<typeof usePane>["state"]["back"], key: string) {
  const list = back.at(-1);
  return list?.kind === "check" ? (list.findings.groups.find((group) => group.key === key) ?? null) : null;
}

interface AroundProps {
  readonly screen: PlaceScreen;
  readonly neighborhood: CellNeighborhood | null;
  readonly isSelected: boolean;
  readonly words: Words;
}

/** The rows around the cell, where it cannot be shown in Excel itself. */
function Around({ screen: { rows, index }, neighborhood, isSelected, words: { place } }: AroundProps) {
  const styles = useStyles();
  const { host } = usePane();
  const row = rows[index];
  if (row === undefined || isSelected) return null;
  if (neighborhood === null) return <Spinner size="small" label={place.loading} />;
  if (neighborhood.rows.length === 0) return <Text>{place.whole}</Text>;
  return (
    <div className={styles.around}>
      <LogGrid at={row.at} name={row.place} neighborhood={neighborhood} />
      {host.workbook === null ? <Quiet>{place.where}</Quiet> : null}
    </div>
  );
}
