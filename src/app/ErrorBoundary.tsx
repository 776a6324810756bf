/** The last resort: a page that fails to draw says so instead of going blank. */
import { Component } from "react";
import type { ReactNode } from "react";
import { Trouble } from "./Trouble.tsx";

interface State {
  readonly error: unknown;
}

/** React has no function for this; a class is the only way. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <Trouble doing="showing this page" error={this.state.error} onTryAgain={() => this.setState({ error: null })} />
    );
  }
}
