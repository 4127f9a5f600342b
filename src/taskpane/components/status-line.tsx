/** One line where the table on show is not the one that is set: there is none, or it is of another year. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { paneWords } from '../../words/taskpane';
import type { CheckedTable } from '../actions/check';

const words = paneWords.status;

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface StatusLineProps {
  readonly table: CheckedTable | undefined;
  /** the year that the clerk has set */
  readonly year: number;
}

export function StatusLine({ table, year }: StatusLineProps) {
  const styles = useStyles();
  if (!table) return <p className={styles.line}>{words.noTable}</p>;
  const { sheet, year: own } = table.figures;
  return own === year ? null : <p className={styles.line}>{words.otherYear(sheet.name, own, year)}</p>;
}
