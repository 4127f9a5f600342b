/** What 核对正文 found, each finding leading to its paragraph. */
import { Link, makeStyles } from '@fluentui/react-components';
import { severityWord } from '../../words/findings';
import { checking as words } from '../../words/text-writing';
import { severities } from '../../rules/rule';
import type { TextChecked } from '../actions/text-checking';
import { entryListStyle } from './entry-list-style';
import { Lines } from './lines';
import { Mark } from './mark';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({
  list: { ...entryListStyle, overflowWrap: 'anywhere' },
  cell: { textAlign: 'start' },
});

interface TextCheckDialogProps {
  readonly checked: TextChecked;
  readonly onCell: (name: string) => void;
  readonly onClose: () => void;
}

export function TextCheckDialog({ checked: { findings, numbers }, onCell, onClose }: TextCheckDialogProps) {
  const styles = useStyles();
  return (
    <QuestionDialog title={words.title} cancel={words.close} onCancel={onClose}>
      <Lines lines={[findings.length === 0 ? words.agrees : words.findings(countsOf(findings))]} />
      {findings.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {findings.map(({ id, severity, sentence, cell }) => (
            <li key={id}>
              <Mark kind={severity} word={severityWord[severity]} /> {sentence}{' '}
              {cell && (
                <Link as="button" className={styles.cell} onClick={() => onCell(cell.name)}>
                  {words.toCell(cell.label)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {numbers.length > 0 && <Lines lines={numbers} />}
    </QuestionDialog>
  );
}

const countsOf = (findings: TextChecked['findings']) =>
  severities.map(
    (severity) =>
      [severityWord[severity], findings.filter((one) => one.severity === severity).length] as const,
  );
