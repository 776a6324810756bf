/** Puts the details of a trouble on the clipboard, or shows them where that is not allowed. */
import { useState } from "react";
import { copyText } from "../host/copy-text.ts";
import type { Words } from "../words/words.ts";

interface Props {
  readonly details: string;
  readonly words: Words;
}

export function CopyDetails({ details, words: { trouble } }: Props) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copy = () => {
    copyText(details).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={copy}>
        {outcome === "copied" ? trouble.copied : trouble.copyDetails}
      </button>
      {outcome === "refused" ? (
        <textarea className="details" aria-label={trouble.copyDetails} readOnly value={details} rows={6} />
      ) : null}
    </>
  );
}
