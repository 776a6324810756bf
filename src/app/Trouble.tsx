/** An error of ours, in words. The raw message is never shown; the details for a report hold no student data. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import { productName, productVersion } from "../pipeline/product.ts";

interface Props {
  /** Reads on after "while": "writing the results". */
  readonly doing: string;
  readonly error: unknown;
  readonly onTryAgain: () => void;
}

export function Trouble({ doing, error, onTryAgain }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(detailsOf(doing, error)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>Something went wrong while {doing}.</MessageBarTitle>
        Your log was not changed.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onTryAgain}>Try again</Button>
        <Button onClick={copy}>{copied ? "Copied" : "Copy details"}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Versions and places in our code. The message is left out: it might quote a cell. */
function detailsOf(doing: string, error: unknown): string {
  const places = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s*at |@/.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  return [`${productName} ${productVersion}, while ${doing}: ${name}`, ...places, navigator.userAgent].join("\n");
}
