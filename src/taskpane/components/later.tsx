/** Parts of the pane that are loaded after it is on show: drawn at once where they are there already, and told of where they cannot be had. */
import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { createElement, useEffect, useSyncExternalStore } from 'react';
import { loading as loadingWords } from '../../words/sides';
import { paneWords } from '../../words/taskpane';
import { useDelayed } from '../hooks/use-delayed';

/** What comes within a moment is not announced by a sign that flashes, in ms. */
const MOMENT = 1000;

export interface Later<Props> {
  readonly Part: ComponentType<Props>;
  /** Loads it before it is shown; resolves also where that fails. */
  readonly preload: () => Promise<void>;
}

/**
 * Not React's own `lazy`: that draws nothing in a part's place for a moment even where it is loaded by then, and
 * for 300 ms where it had to wait.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | 'failed' | undefined;
  let loading: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const preload = () =>
    (loading ??= load()
      .catch((): 'failed' => 'failed')
      .then((part) => {
        loaded = part;
        listeners.forEach((tell) => tell());
      }));
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  function Part(props: Props) {
    const part = useSyncExternalStore(subscribe, () => loaded);
    useEffect(() => void preload(), []);
    if (part === undefined) return <Loading />;
    if (part !== 'failed') return createElement(part, props);
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{paneWords.problem.notLoaded}</MessageBarBody>
      </MessageBar>
    );
  }
  return { Part, preload };
}

function Loading() {
  const lasting = useDelayed(true, MOMENT);
  return lasting ? <Spinner size="tiny" labelPosition="after" label={loadingWords} /> : null;
}
