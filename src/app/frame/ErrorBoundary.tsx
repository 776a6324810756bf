/** The last resort: a pane that fails to draw says so instead of going blank. It stands outside everything, so it uses nothing of it. */
import { Component } from "react";
import type { ReactNode } from "react";
import { troubleDetails } from "../state/trouble-details.ts";
import type { Words } from "../words/words.ts";
import { CopyDetails } from "./CopyDetails.tsx";

interface Props {
  readonly words: Words;
  readonly children: ReactNode;
}

interface State {
  readonly problem: { readonly error: unknown } | null;
}

/** React has no function for this; a class is the only way. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(error: unknown): State {
    return { problem: { error } };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    const { trouble } = this.props.words;
    return (
      <main className="skeleton">
        <div role="alert">
          <h1>{trouble.somethingWrong.showing}</h1>
          <p>{trouble.notChanged}</p>
        </div>
        <p>
          <button type="button" className="plain-button" onClick={() => this.setState({ problem: null })}>
            {trouble.tryAgain}
          </button>{" "}
          <CopyDetails details={troubleDetails("showing", problem.error)} words={this.props.words} />
        </p>
        <p>{trouble.detailsNote}</p>
      </main>
    );
  }
}
