/** Keeps a fault in drawing the pane from leaving it blank. */
import type { ReactNode } from 'react';
import { Component } from 'react';
import { paneWords } from '../../words/taskpane';

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p role="alert">{paneWords.problem.pane}</p> : this.props.children;
  }
}
