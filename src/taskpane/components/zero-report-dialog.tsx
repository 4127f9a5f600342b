/** 零报告: ticks for what did not happen, what stands against it with the way there, and what alone a person can tell. */
import { Button, Checkbox, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ZeroAnswers, ZeroClaim, ZeroObstacle } from '../../documents/zero-report';
import { obstacleWords, toldBefore, zeroClaims, zeroObstacles } from '../../documents/zero-report';
import { readFigure } from '../../report/figures';
import { dialog as words } from '../../words/zero-report-pane';
import type { ZeroProposal } from '../actions/zero-report';
import { Lines } from './lines';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  obstacles: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  obstacle: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  way: { flexShrink: 0 },
});

interface ZeroReportDialogProps {
  readonly proposal: ZeroProposal;
  readonly busy: boolean;
  /** what went wrong when it was written */
  readonly fault?: string | undefined;
  readonly onObstacle: (obstacle: ZeroObstacle) => void;
  readonly onAccept: (answers: ZeroAnswers) => void;
  readonly onCancel: () => void;
}

export function ZeroReportDialog({
  proposal: { own },
  busy,
  fault,
  onObstacle,
  onAccept,
  onCancel,
}: ZeroReportDialogProps) {
  const styles = useStyles();
  const [before] = useState(() => toldBefore(own));
  const [claims, setClaims] = useState<readonly ZeroClaim[]>([]);
  const [nothingCarriedOver, setNothingCarriedOver] = useState(false);
  const [releases, setReleases] = useState(before?.releases === undefined ? '' : String(before.releases));
  const [problem, setProblem] = useState(before?.problem ?? '');
  const [measure, setMeasure] = useState(before?.measure ?? '');
  const count = countIn(releases);
  const isUnknown = zeroObstacles(own, { claims }).some(({ code }) => code === 'previousUnknown');
  const obstacles = zeroObstacles(own, { claims, nothingCarriedOver });
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy || claims.length === 0 || obstacles.length > 0 || count === 'none'}
      problem={fault}
      onYes={() =>
        onAccept({
          claims,
          nothingCarriedOver,
          ...(typeof count === 'number' && { releases: count }),
          problem: problem.trim(),
          measure: measure.trim(),
        })
      }
      onCancel={onCancel}
    >
      <Lines lines={[words.text]} />
      <div role="group" aria-label={words.list} className={styles.list}>
        {zeroClaims.map((claim) => (
          <Checkbox
            key={claim}
            label={words.claims[claim]}
            checked={claims.includes(claim)}
            onChange={(_, { checked }) =>
              setClaims(zeroClaims.filter((one) => (one === claim ? checked === true : claims.includes(one))))
            }
          />
        ))}
        {isUnknown && (
          <Checkbox
            label={words.nothingCarriedOver}
            checked={nothingCarriedOver}
            onChange={(_, { checked }) => setNothingCarriedOver(checked === true)}
          />
        )}
      </div>
      <div role="alert" aria-label={words.obstacles} className={styles.obstacles}>
        {obstacles.map((obstacle) => {
          const text = obstacleWords(obstacle, own.reading.report);
          return (
            <div key={text} className={styles.obstacle}>
              <p className={styles.text}>{text}</p>
              {isReachable(obstacle, own) && (
                <Button
                  size="small"
                  className={styles.way}
                  aria-label={words.toCellOf(text)}
                  onClick={() => onObstacle(obstacle)}
                >
                  {words.toCell}
                </Button>
              )}
            </div>
          );
        })}
      </div>
      {before ? (
        <>
          <Field label={words.releases} {...(count === 'none' && { validationMessage: words.notCount })}>
            <Input inputMode="numeric" value={releases} onChange={(_, { value }) => setReleases(value)} />
          </Field>
          <Field label={words.problem} hint={words.problemHint}>
            <Textarea resize="vertical" value={problem} onChange={(_, { value }) => setProblem(value)} />
          </Field>
          <Field label={words.measure} hint={words.measureHint}>
            <Textarea resize="vertical" value={measure} onChange={(_, { value }) => setMeasure(value)} />
          </Field>
        </>
      ) : (
        <Lines lines={[words.noFacts]} />
      )}
    </QuestionDialog>
  );
}

const isReachable = ({ code }: ZeroObstacle, { refs }: ZeroProposal['own']): boolean =>
  code !== 'previousUnknown' || refs.has('previous');

/** `blank` where nothing is typed, `none` where it is no count */
function countIn(typed: string): number | 'blank' | 'none' {
  const figure = readFigure(typed);
  if ('unreadable' in figure || figure.cell === 'na') return 'none';
  if (figure.cell === null) return 'blank';
  return Number.isInteger(figure.cell) && figure.cell >= 0 ? figure.cell : 'none';
}
