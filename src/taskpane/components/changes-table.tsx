/** 原来 → 改为, cell by cell, in a frame that scrolls. */
import { makeStyles, tokens } from '@fluentui/react-components';
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
  scroller: { maxHeight: '40vh', overflowY: 'auto' },
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
    '& td': { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  },
});

export function ChangesTable({ changes }: { readonly changes: readonly Change[] }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={words.list} tabIndex={0} className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
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
