/** Excel is not answering, or is too old: try again, or work with a file. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { productName } from "../../pipeline/product.ts";
import { Notice } from "../parts/Notice.tsx";
import type { Words } from "../words/words.ts";
import { keptTheme } from "./theme-choice.ts";
import { Themed } from "./Themed.tsx";

const useStyles = makeStyles({
  page: { padding: "12px", minHeight: "100vh", boxSizing: "border-box" },
  name: { margin: 0, fontSize: "14px", paddingRight: "34px" },
  actions: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px" },
});

interface Props {
  readonly words: Words;
  readonly isTooOld: boolean;
  readonly onTryAgain: () => Promise<void>;
  readonly onWorkWithFile: () => void;
}

export function NoExcel({ words: { trouble, frame }, isTooOld, onTryAgain, onWorkWithFile }: Props) {
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const tryAgain = () => {
    setIsAsking(true);
    void onTryAgain().finally(() => setIsAsking(false));
  };
  return (
    <Themed theme={keptTheme()} hostIsDark={null}>
      <main className={styles.page}>
        <h1 className={styles.name}>{productName}</h1>
        <Notice intent="warning" title={isTooOld ? trouble.titles.tooOld : trouble.titles.noAnswer}>
          {isTooOld ? trouble.tooOld : trouble.noAnswer}
        </Notice>
        <p>{trouble.notChanged}</p>
        <div className={styles.actions}>
          {isTooOld ? null : (
            <Button appearance="primary" onClick={tryAgain} disabledFocusable={isAsking}>
              {trouble.tryAgain}
            </Button>
          )}
          <Button appearance={isTooOld ? "primary" : "secondary"} onClick={onWorkWithFile}>
            {trouble.workWithFile}
          </Button>
        </div>
        <p>{frame.nothingLeaves}</p>
      </main>
    </Themed>
  );
}
