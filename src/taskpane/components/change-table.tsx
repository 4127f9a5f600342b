/** A list of cells with what stands in them and what would. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ledgerPane } from '../../words/ledger-pane';

const words = ledgerPane.review;

const useStyles = makeStyles({
  scroller: { maxHeight: '30vh', overflowY: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: 'inherit',
      overflowWrap: 'anywhere',
    },
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      whiteSpace: 'nowrap',
    },
  },
});

export interface Change {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

interface ChangeTableProps {
  readonly label: string;
  readonly changes: readonly Change[];
}

export function ChangeTable({ label, changes }: ChangeTableProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} tabIndex={0} className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cell, from, to }) => (
            <tr key={cell}>
              <th scope="row">{cell}</th>
              <td>{from === '' ? words.blank : from}</td>
              <td>{to === '' ? words.blank : to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
