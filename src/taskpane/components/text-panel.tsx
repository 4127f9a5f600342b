/** Step ⑤: the text as it stands, what it lacks, and what only a person can assert. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { ViewGap } from '../../documents/text-view';
import { textPanel as words } from '../../words/text-panel';
import * as textWords from '../../words/text-writing';
import type { Controller } from '../state/controller';
import type { PaneState } from '../state/pane-state';
import { GapStepper } from './gap-stepper';
import { PatchLine } from './patch-line';
import { ReportText } from './report-text';
import { TickList } from './tick-list';
import { ToldIn } from './told-in';
import { Tools } from './tools';

const useStyles = makeStyles({
  warning: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TextPanelProps {
  readonly state: PaneState;
  readonly controller: Controller;
}

export function TextPanel({ state, controller }: TextPanelProps) {
  const styles = useStyles();
  const { overview, selected } = state;
  const busy = state.task !== undefined;
  const view = overview?.text();
  const sheet = overview?.refs.get('text');
  const [at, setAt] = useState<number>();
  const toGap = useCallback(
    (index: number, { target }: ViewGap) => {
      setAt(index);
      if (target) void controller.toGap(target);
    },
    [controller],
  );
  const mustChange = overview ? overview.progress.mandatory + overview.progress.againstLast.mandatory : 0;
  return (
    <>
      <Tools
        busy={busy}
        tools={[
          { label: textWords.writing.open, onUse: () => void controller.proposeText() },
          { label: textWords.refreshing.open, onUse: () => void controller.proposeRefresh() },
          { label: textWords.checking.open, onUse: () => void controller.checkText() },
          { label: textWords.keeping.open, onUse: () => void controller.proposeWordings() },
        ]}
      />
      {view && overview && (
        <>
          {selected && (
            <ToldIn
              view={view}
              selected={selected}
              onParagraph={
                sheet && view.isWritten ? (name) => void controller.toText(sheet, name) : undefined
              }
            />
          )}
          {view.patches.length > 0 && (
            <PatchLine
              numbers={view.patches.length}
              busy={busy}
              onPatch={() => void controller.patchText(view.patches)}
            />
          )}
          {mustChange > 0 && <p className={styles.warning}>{words.mustChange(mustChange)}</p>}
          {view.gaps.length > 0 && <GapStepper gaps={view.gaps} at={at} onGo={toGap} />}
          <ReportText
            view={view}
            gapAt={at}
            onCells={(cells) => void controller.show(cells)}
            onGap={toGap}
            onEdit={sheet && view.isWritten ? (name) => void controller.toText(sheet, name) : undefined}
          />
          {view.ticks.length > 0 && (
            <TickList
              ticks={view.ticks}
              busy={busy}
              onTick={(tick, isTicked) => void controller.tick(tick, isTicked)}
            />
          )}
        </>
      )}
    </>
  );
}
