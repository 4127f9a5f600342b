/** The line above the grid: which cell it is, what stands in it, what counts in it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { standaloneWords as words } from '../../words/standalone';

export const helpId = 'cell-help';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minHeight: '44px',
  },
  address: { fontWeight: tokens.fontWeightSemibold, minWidth: '44px' },
  content: {
    whiteSpace: 'pre',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  help: {
    gridColumn: '1 / -1',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  refused: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface EntryBarProps {
  readonly address: string;
  readonly content: string;
  /** it leads to another cell */
  readonly isLink: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
  readonly refused: string | undefined;
}

export function EntryBar({ address, content, isLink, prompt, refused }: EntryBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <span className={styles.address}>{address}</span>
      <span className={styles.content}>{content}</span>
      <p id={helpId} className={styles.help}>
        {refused !== undefined ? (
          <span className={styles.refused}>{words.grid.refused(refused)}</span>
        ) : prompt ? (
          `${prompt.title}：${prompt.message}`
        ) : isLink ? (
          words.grid.link
        ) : (
          words.grid.howTo
        )}
      </p>
    </div>
  );
}
