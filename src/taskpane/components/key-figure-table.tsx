/** The figures by which a report is known, beside last year's. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyFigure } from '../../documents/key-figures';
import type { Address } from '../../report/address';
import { keyFigureWords as words } from '../../words/path';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  link: { textAlign: 'start', fontSize: 'inherit' },
  head: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'end',
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  figure: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
  },
});

interface KeyFigureTableProps {
  readonly caption: string;
  readonly figures: readonly KeyFigure[];
  /** leads to the cells of a figure */
  readonly onSelect: (cells: readonly Address[]) => void;
}

export function KeyFigureTable({ caption, figures, onSelect }: KeyFigureTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <td />
          {[words.last, words.now, words.change].map((head) => (
            <th key={head} scope="col" className={styles.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ id, label, cells, now, last }) => (
          <tr key={id}>
            <th scope="row" className={styles.name}>
              <Link
                as="button"
                inline
                className={styles.link}
                title={words.leadsToCells}
                onClick={() => onSelect(cells)}
              >
                {label}
              </Link>
            </th>
            <td className={styles.figure}>{words.figure(last)}</td>
            <td className={styles.figure}>{words.figure(now)}</td>
            <td className={styles.figure}>{words.changed(now, last)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
