/** The figures by which a report is known, beside last year's. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyFigure } from '../../documents/key-figures';
import { keyFigureWords as words } from '../../words/path';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
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

export function KeyFigureTable({ figures }: { readonly figures: readonly KeyFigure[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
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
        {figures.map(({ id, label, now, last }) => (
          <tr key={id}>
            <th scope="row" className={styles.name}>
              {label}
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
