/** ⑦ 汇总: what the sum comes to, what was found in it, and its workbook. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ToldFinding } from '../../documents/rollup/told-findings';
import { severityWord } from '../../words/findings';
import { keyFigureWords } from '../../words/path';
import * as words from '../../words/review';
import { Fold } from './fold';
import { LongList } from './long-list';
import { Mark } from './mark';
import type { ReviewPanelProps } from './review-panel-props';
import { useReviewStyles } from './review-styles';
import { Tools } from './tools';

const { rollingUp } = words;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  name: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  figure: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

export function RollUpPanel({ state, tasks }: ReviewPanelProps) {
  const shared = useReviewStyles();
  const styles = useStyles();
  const { view, task, isWritten } = state;
  if (!view?.units.some(({ sent }) => sent)) return <p className={shared.quiet}>{rollingUp.none}</p>;
  const busy = task !== undefined;
  const { openRollUp } = tasks;
  return (
    <>
      <p className={mergeClasses(shared.text, shared.name)}>{view.status}</p>
      <table className={styles.table} aria-label={rollingUp.figures}>
        <tbody>
          {view.keyFigures.map(({ id, label, now }) => (
            <tr key={id}>
              <th scope="row" className={styles.name}>
                {label}
              </th>
              <td className={styles.figure}>{keyFigureWords.figure(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.unclosed.length > 0 && (
        <Fold summary={rollingUp.unclosed(view.unclosed.length)}>
          <LongList
            label={rollingUp.unclosed(view.unclosed.length)}
            items={view.unclosed}
            keyOf={(one) => one}
          >
            {(message) => <span className={shared.text}>{message}</span>}
          </LongList>
        </Fold>
      )}
      {view.findings.length > 0 && (
        <Fold summary={rollingUp.findings(view.findings.length)}>
          <LongList
            label={rollingUp.findings(view.findings.length)}
            items={view.findings}
            keyOf={({ rule, message }) => `${rule}\n${message}`}
          >
            {(one) => <Finding finding={one} />}
          </LongList>
        </Fold>
      )}
      {view.notes.map((note) => (
        <p key={note} className={shared.quiet}>
          {note}
        </p>
      ))}
      <Tools
        busy={busy}
        tools={[
          ...(openRollUp ? [{ label: rollingUp.open, onUse: () => void openRollUp() }] : []),
          { label: rollingUp.download, onUse: () => void tasks.downloadRollUp() },
        ]}
      />
      {!isWritten && <p className={shared.quiet}>{rollingUp.keep}</p>}
    </>
  );
}

function Finding({ finding: { severity, message } }: { readonly finding: ToldFinding }) {
  const styles = useReviewStyles();
  return (
    <>
      <Mark kind={severity} word={severityWord[severity]} />
      <p className={styles.text}>{message}</p>
    </>
  );
}
