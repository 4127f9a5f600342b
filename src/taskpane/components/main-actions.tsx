/** The three buttons of the work, the evident next one of them filled. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { paneWords } from '../../words/taskpane';

const steps = ['build', 'check', 'narrate'] as const;
export type Step = (typeof steps)[number];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
  },
  button: { minWidth: 0, paddingLeft: 0, paddingRight: 0, whiteSpace: 'nowrap' },
});

interface MainActionsProps {
  readonly next: Step;
  readonly busy: boolean;
  readonly onStep: (step: Step) => void;
}

export function MainActions({ next, busy, onStep }: MainActionsProps) {
  const styles = useStyles();
  return (
    <div className={styles.row} role="group" aria-label={paneWords.actions.heading}>
      {steps.map((step) => (
        <Button
          key={step}
          className={styles.button}
          appearance={step === next ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={() => onStep(step)}
        >
          {paneWords.actions[step]}
        </Button>
      ))}
    </div>
  );
}
