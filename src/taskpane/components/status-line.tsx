/** One line on where the table stands: which one, and how much of it is still to be filled in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { paneWords } from '../../words/taskpane';
import type { CheckedTable } from '../actions/check';
import { blankCount } from '../actions/check';

const words = paneWords.status;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  sheet: { minWidth: 0, overflowWrap: 'anywhere' },
  state: { flexShrink: 0 },
});

interface StatusLineProps {
  readonly table: CheckedTable | undefined;
  /** a line below says how far this table is filled in */
  readonly saysSheetAlone: boolean;
  /** the year that the clerk has set */
  readonly year: number;
}

export function StatusLine({ table, saysSheetAlone, year }: StatusLineProps) {
  const styles = useStyles();
  if (!table) return <p className={styles.line}>{words.noTable}</p>;
  return (
    <p className={styles.line}>
      <span className={styles.sheet}>{words.sheet(table.figures.sheet.name, table.figures.year, year)}</span>
      {!saysSheetAlone && <span className={styles.state}>{stateOf(table)}</span>}
    </p>
  );
}

function stateOf(table: CheckedTable): string {
  const blanks = blankCount(table);
  if (blanks > 0) return words.blank(blanks);
  const { unreadable } = table.figures;
  return unreadable.length > 0 ? words.unreadable(unreadable.length) : words.filled;
}
