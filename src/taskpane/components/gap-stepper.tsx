/** Steps through what the text still lacks: each press leads to the cell in which it is filled in. */
import { Button, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import type { ViewGap } from '../../documents/text-view';
import { textPanel } from '../../words/text-panel';

const words = textPanel.gaps;

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  count: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  shown: { overflowWrap: 'anywhere' },
});

interface GapStepperProps {
  readonly gaps: readonly ViewGap[];
  /** the one that was gone to last; it may have been filled in since */
  readonly at: number | undefined;
  readonly onGo: (index: number, gap: ViewGap) => void;
}

export function GapStepper({ gaps, at, onGo }: GapStepperProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const current = at === undefined ? undefined : Math.min(at, gaps.length - 1);
  const gap = current === undefined ? undefined : gaps[current]!;
  const go = (step: 1 | -1) => {
    const from = current ?? (step > 0 ? -1 : gaps.length);
    const index = (from + step + gaps.length) % gaps.length;
    onGo(index, gaps[index]!);
    announce(`${words.at(index + 1, gaps.length)} ${gaps[index]!.shown}`);
  };
  return (
    <div role="group" aria-label={words.label} className={styles.group}>
      <div className={styles.line}>
        <span className={styles.count}>
          {current === undefined ? words.count(gaps.length) : words.at(current + 1, gaps.length)}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={words.previous}
          title={words.previous}
          onClick={() => go(-1)}
        />
        <Button size="small" icon={<ChevronDown20Regular />} iconPosition="after" onClick={() => go(1)}>
          {words.next}
        </Button>
      </div>
      {gap && <span className={styles.shown}>{gap.shown}</span>}
      {gap && !gap.target && <span>{words.nowhere}</span>}
    </div>
  );
}
