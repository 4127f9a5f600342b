/** 原来 → 改为, cell by cell; what is wider than the dialog scrolls sideways. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RawCell } from '../../workbook/host';
import { paneWords } from '../../words/taskpane';

const words = paneWords.correction;

export interface Change {
  /** tells the cells apart */
  readonly id: string;
  readonly place: string;
  readonly from: RawCell;
  readonly to: RawCell;
}

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: 'inherit',
    },
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      whiteSpace: 'nowrap',
    },
  },
  figures: { '& td': { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } },
  texts: { '& th, & td': { overflowWrap: 'anywhere' } },
});

interface ChangesTableProps {
  readonly changes: readonly Change[];
  /** what the list is; figures that would be changed where absent */
  readonly label?: string;
  /** what the cells are called in the head */
  readonly cell?: string;
  /** `texts` may be long, and are broken where they do not fit */
  readonly of?: 'figures' | 'texts';
}

export function ChangesTable({
  changes,
  label = words.list,
  cell = words.cell,
  of = 'figures',
}: ChangesTableProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} tabIndex={0} className={styles.scroller}>
      <table className={mergeClasses(styles.table, styles[of])}>
        <thead>
          <tr>
            <th scope="col">{cell}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, place, from, to }) => (
            <tr key={id}>
              <th scope="row">{place}</th>
              <td>{shown(from)}</td>
              <td>{shown(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A cell's content in the dialog. */
export const shown = (content: RawCell): string => (content === '' ? words.blank : String(content));
