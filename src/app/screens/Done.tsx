/** The results are there: three ways to get each file out, what to do next, and how to undo. */
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, DataBarVerticalRegular, TableSearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { MadeFile } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { saveFile } from "../host/save-file.ts";
import { CardList } from "../parts/Card.tsx";
import { Fold } from "../parts/Fold.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import type { DoneScreen } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import { FileWaysOut } from "./FileWaysOut.tsx";
import { ChangeCounts } from "./Preview.tsx";
import { Totals } from "./Totals.tsx";

const useStyles = makeStyles({
  looks: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
  next: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

export function Done({ screen }: { readonly screen: DoneScreen }) {
  return screen.isUndone ? <TakenBack /> : <Ready screen={screen} />;
}

/** Nothing of the run is left: nothing to download, and nothing to do next with it. */
function TakenBack() {
  const { done, frame } = useWords();
  const { flow } = usePane();
  return (
    <Frame title={done.undoneTitle} primary={{ label: done.home, onClick: flow.home }}>
      <Notice intent="success">{done.undone}</Notice>
      <Text>{frame.logNotChanged}</Text>
    </Frame>
  );
}

function Ready({ screen }: { readonly screen: DoneScreen }) {
  const styles = useStyles();
  const words = useWords();
  const { flow } = usePane();
  const { done, frame, results, charts } = words;
  const { findings, made, isWithoutSheets = false } = screen;
  const [handedOver, setHandedOver] = useState<readonly string[]>([]);
  const next = nextFile(made.files, handedOver);
  const download = (file: MadeFile) => {
    saveFile(file.name, file.bytes);
    setHandedOver((names) => [...names, file.name]);
  };
  const { job, rows, changes } = findings;
  const hasCopy = made.files.some(({ rowCount }) => rowCount === null);
  return (
    <Frame
      title={done.title[job]}
      primary={
        next === undefined
          ? { label: done.home, onClick: flow.home }
          : { label: done.downloadNext(next.name), onClick: () => download(next) }
      }
    >
      <Text>
        {hasCopy
          ? frame.logNotChanged
          : `${isWithoutSheets ? done.withoutSheets : done.inThisWorkbook} ${frame.logNotChanged}`}
      </Text>
      {rows.heldBack === 0 ? null : (
        <Notice intent="warning">{(isWithoutSheets ? done.heldBackInCheck : done.heldBack)(rows.heldBack)}</Notice>
      )}
      <CardList>
        {made.files.map((file) => (
          <FileWaysOut
            key={file.name}
            file={file}
            isHandedOver={handedOver.includes(file.name)}
            onDownload={() => download(file)}
          />
        ))}
      </CardList>
      <Section heading={done.next}>
        <ol className={styles.next}>
          {(job === "recovery" ? done.nextRecovery : done.nextContinuation).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <div className={styles.looks}>
        <Button icon={<TableSearchRegular />} onClick={flow.lookAtResults}>
          {results.look}
        </Button>
        <Button icon={<DataBarVerticalRegular />} onClick={() => flow.showCharts()}>
          {charts.show}
        </Button>
      </div>
      <Fold summary={done.seeChanges}>
        {changes === null ? null : <ChangeCounts changes={changes} />}
        <Totals findings={findings} />
      </Fold>
      {made.undo === null ? null : (
        <Section heading={done.undo}>
          <Quiet>{done.undoNote}</Quiet>
          <Button icon={<ArrowUndoRegular />} onClick={flow.undo}>
            {done.undo}
          </Button>
        </Section>
      )}
    </Frame>
  );
}

/** The next file to be downloaded; one without rows need not be. */
function nextFile(files: readonly MadeFile[], handedOver: readonly string[]): MadeFile | undefined {
  return files.find(({ name, rowCount }) => rowCount !== 0 && !handedOver.includes(name));
}
