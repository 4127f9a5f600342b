/** 送审 in step ⑥: the sheets for who signs, 定稿, and what was changed since. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useMemo } from 'react';
import type { ChangeSince } from '../../documents/finalisation';
import { signingPanel as words } from '../../words/signing-panel';
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';
import { EntryButton } from './entry-button';
import { entryListStyle } from './entry-list-style';
import { Tools } from './tools';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, margin: 0 },
  quiet: { margin: 0, overflowWrap: 'anywhere' },
  same: { color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusWarningForeground1 },
  list: entryListStyle,
});

interface SigningPanelProps {
  readonly state: PaneState;
  readonly controller: Controller;
}

export function SigningPanel({ state, controller }: SigningPanelProps) {
  const styles = useStyles();
  const { final, overview, task } = state;
  const text = overview?.refs.get('text');
  const changes = useMemo(
    () => (final && overview ? overview.changesSince(final) : undefined),
    [final, overview],
  );
  const goTo = (change: ChangeSince) => {
    if (change.kind === 'figure') void controller.show([change.address]);
    else if (text) void controller.toText(text, change.name);
  };
  return (
    <>
      <Tools
        busy={task !== undefined}
        tools={[
          { label: words.sign, onUse: () => void controller.makeSheet('signing') },
          { label: words.report, onUse: () => void controller.makeSheet('checkReport') },
          final
            ? { label: words.unfinal, onUse: () => void controller.unfinalise() }
            : { label: words.final, onUse: () => void controller.finalise() },
        ]}
      />
      {final && <p className={styles.quiet}>{words.finalised(final.at, final.checkValue)}</p>}
      {changes?.length === 0 && (
        <p className={styles.line}>
          <CheckmarkCircle20Filled aria-hidden className={styles.same} />
          {words.unchanged}
        </p>
      )}
      {changes && changes.length > 0 && (
        <>
          <p className={styles.line}>
            <Warning16Filled aria-hidden className={styles.changed} />
            {words.changed(changes.length)}
          </p>
          <ul className={styles.list} aria-label={words.list}>
            {changes.map((change) => (
              <li key={change.kind === 'figure' ? change.address : change.name}>
                <EntryButton onClick={() => goTo(change)}>{inWords(change)}</EntryButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const inWords = (change: ChangeSince): string =>
  change.kind === 'text'
    ? words.text(change.place)
    : words.figure(change.place, change.then || words.blank, change.now || words.blank);
