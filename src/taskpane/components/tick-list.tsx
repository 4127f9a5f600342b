/** What only a person can assert: a tick each, written onto 正文用数. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ViewTick } from '../../documents/text-ticks';
import { textPanel } from '../../words/text-panel';
import { Section } from './section';

const words = textPanel.ticks;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TickListProps {
  readonly ticks: readonly ViewTick[];
  readonly busy: boolean;
  readonly onTick: (tick: ViewTick, isTicked: boolean) => void;
}

export function TickList({ ticks, busy, onTick }: TickListProps) {
  const styles = useStyles();
  const hint = useId();
  return (
    <Section heading={words.heading}>
      <p id={hint} className={styles.hint}>
        {words.hint}
      </p>
      <div role="group" aria-label={words.heading} aria-describedby={hint} className={styles.list}>
        {ticks.map((tick) => (
          <Checkbox
            key={tick.id}
            label={tick.statement}
            checked={tick.isTicked}
            // it stays where the focus is while something is written
            aria-disabled={busy || undefined}
            onChange={(_, { checked }) => !busy && onTick(tick, checked === true)}
          />
        ))}
      </div>
    </Section>
  );
}
