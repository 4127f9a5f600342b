/** Step ④: the two years side by side, what jumped, and charts of them on command. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultSettings } from '../../rules/settings';
import { keyFigureWords as words } from '../../words/path';
import { signingPanel } from '../../words/signing-panel';
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';
import { KeyFigureTable } from './key-figure-table';
import { Tools } from './tools';

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface ComparePanelProps {
  readonly state: PaneState;
  readonly controller: Controller;
}

export function ComparePanel({ state, controller }: ComparePanelProps) {
  const styles = useStyles();
  const { overview, task } = state;
  if (!overview || overview.progress.previous !== 'there') {
    return <p className={styles.quiet}>{words.noLast}</p>;
  }
  const { keyFigures, jumps } = overview;
  const onSelect = (cells: readonly string[]) => void controller.show(cells);
  const { jumpTimes, jumpChange } = defaultSettings;
  return (
    <>
      <KeyFigureTable caption={words.caption} figures={keyFigures} onSelect={onSelect} />
      {jumps.length > 0 ? (
        <KeyFigureTable caption={words.jumps(jumps.length)} figures={jumps} onSelect={onSelect} />
      ) : (
        <p className={styles.quiet}>{words.noJumps}</p>
      )}
      <p className={styles.quiet}>{words.threshold(jumpTimes, jumpChange)}</p>
      {controller.drawsCharts && (
        <Tools
          busy={task !== undefined}
          tools={[{ label: signingPanel.charts, onUse: () => void controller.makeSheet('charts') }]}
        />
      )}
    </>
  );
}
