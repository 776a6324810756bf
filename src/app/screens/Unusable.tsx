/** The file cannot be used at all: why, and what to do. */
import { useRef } from "react";
import type { FileTrouble } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { FilePicker } from "../parts/FilePicker.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";

export function Unusable({ name, why }: { readonly name: string; readonly why: FileTrouble }) {
  const words = useWords();
  const { flow, host } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const { trouble, start } = words;
  const inExcel = host.workbook !== null;
  return (
    <Frame
      title={trouble.file.title(name)}
      hasBack
      primary={
        inExcel
          ? { label: trouble.tryAgain, onClick: flow.tryAgain }
          : { label: trouble.file.another, onClick: () => picker.current?.click() }
      }
    >
      <Notice intent="error">{whyText(why, words)}</Notice>
      <Text>{trouble.notChanged}</Text>
      {inExcel ? null : (
        <FilePicker ref={picker} label={start.chooseFile} accept=".xlsx,.xlsm" onChoose={flow.openFile} />
      )}
    </Frame>
  );
}

function whyText(why: FileTrouble, { trouble: { file } }: Words): string {
  switch (why.kind) {
    case "damaged":
    case "too-large":
      return file[why.kind](why.part);
    case "said":
      return file.said(why.text);
    case "not-excel":
    case "old-excel":
    case "password":
    case "binary-workbook":
    case "unreadable":
      return file[why.kind];
  }
}
