/** One file that was made, and the ways to get it out of the pane: downloads fail silently in Office for Mac, so there is more than one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, CheckmarkRegular, CopyRegular, OpenRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { MadeFile } from "../engine/views.ts";
import { usePane } from "../frame/pane.ts";
import { copyText } from "../host/copy-text.ts";
import { CardItem } from "../parts/Card.tsx";
import { Quiet } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "4px 0" },
});

interface Props {
  readonly file: MadeFile;
  /** It was downloaded, as far as the page can know. */
  readonly isHandedOver: boolean;
  readonly onDownload: () => void;
}

export function FileWaysOut({ file, isHandedOver, onDownload }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { host, flow } = usePane();
  const { done } = words;
  const [said, setSaid] = useState("");
  const { name, bytes, rowCount } = file;
  const isText = rowCount !== null;
  const handedOver = isText ? done.downloaded(name) : done.downloadedWorkbook(name);
  const message = said === "" && isHandedOver ? handedOver : said;
  const copy = () => {
    copyText(new TextDecoder().decode(bytes)).then(
      () => setSaid(done.copied(name)),
      () => setSaid(done.copyFailed),
    );
  };
  return (
    <CardItem>
      <h3 className={styles.name}>{name}</h3>
      <Quiet>{describe(file, words)}</Quiet>
      <div className={styles.ways}>
        <Button
          icon={isHandedOver ? <CheckmarkRegular /> : <ArrowDownloadRegular />}
          aria-label={done.downloadFile(name)}
          onClick={() => {
            setSaid("");
            onDownload();
          }}
        >
          {done.download}
        </Button>
        {host.openAsNewWorkbook === null ? null : (
          <Button
            icon={<OpenRegular />}
            aria-label={done.openNewFile(name)}
            onClick={() => {
              flow.openAsNew(file).then(
                () => setSaid(done.openedNew(name)),
                () => setSaid(done.openFailed),
              );
            }}
          >
            {done.openNew}
          </Button>
        )}
        {isText ? (
          <Button icon={<CopyRegular />} aria-label={done.copyTextOf(name)} onClick={copy}>
            {done.copyText}
          </Button>
        ) : null}
      </div>
      <div role="status">{message === "" ? null : <Quiet>{message}</Quiet>}</div>
    </CardItem>
  );
}

function describe({ name, rowCount }: MadeFile, { done }: Words): string {
  if (rowCount === null) return done.workbookFile;
  if (rowCount === 0) return done.nothing;
  return name.startsWith("AR_Services") ? done.services(rowCount) : done.records(rowCount);
}
