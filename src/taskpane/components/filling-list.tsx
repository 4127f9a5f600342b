/** How far each built sheet is filled in; a click goes to its first blank. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import * as words from '../../words/filling';
import type { FilledSheet } from '../../workbook/filling';
import { entryListStyle } from './entry-list-style';

const useStyles = makeStyles({
  list: { ...entryListStyle, rowGap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  sheet: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  // contrast themes draw a line around the button
  state: { flexShrink: 0, paddingInline: tokens.spacingHorizontalXS },
  button: { flexShrink: 0, minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
});

interface FillingListProps {
  readonly sheets: readonly FilledSheet[];
  readonly onFirstBlank: (sheet: FilledSheet) => void;
}

export function FillingList({ sheets, onFirstBlank }: FillingListProps) {
  const styles = useStyles();
  if (sheets.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.heading}>
      {sheets.map((sheet) => (
        <li key={sheet.ref.id} className={styles.line}>
          <span className={styles.sheet}>{sheet.ref.name}</span>
          {sheet.blanks.length > 0 ? (
            <Button
              appearance="subtle"
              size="small"
              className={styles.button}
              aria-label={words.toFirstBlank(sheet.ref.name, sheet.blanks.length)}
              onClick={() => onFirstBlank(sheet)}
            >
              {words.unfilled(sheet.blanks.length)}
            </Button>
          ) : (
            <span className={styles.state}>{textsOf(sheet) ?? words.filled}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function textsOf({ untidy, unread }: FilledSheet): string | undefined {
  const texts = untidy.length + unread.length;
  return texts > 0 ? words.texts(texts) : undefined;
}
