/** A list of which the clerk takes some: a box to tick, and below it what it is about and what to mind. */
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { entryListStyle } from './entry-list-style';

const useStyles = makeStyles({
  list: entryListStyle,
  text: {
    margin: 0,
    // below the label of the box
    paddingInlineStart: `calc(16px + 2 * ${tokens.spacingHorizontalS} + ${tokens.spacingHorizontalXS})`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  note: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS, color: tokens.colorStatusWarningForeground1 },
});

interface TakenListProps<T> {
  /** what the list is, for those who do not see it */
  readonly label: string;
  readonly items: readonly T[];
  readonly taken: readonly T[];
  readonly onTake: (taken: readonly T[]) => void;
  readonly keyOf: (item: T) => string;
  readonly labelOf: (item: T) => ReactNode;
  /** in lines below the box */
  readonly textsOf: (item: T) => readonly string[];
  /** what to mind before it is taken */
  readonly notesOf?: (item: T) => readonly string[];
  /** one that cannot be taken is shown all the same */
  readonly canTake?: (item: T) => boolean;
}

export function TakenList<T>(props: TakenListProps<T>) {
  const { label, items, taken, onTake, keyOf, labelOf, textsOf, canTake = () => true } = props;
  const { notesOf = () => [] } = props;
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>
          <Checkbox
            label={<>{labelOf(item)}</>}
            disabled={!canTake(item)}
            checked={taken.includes(item)}
            onChange={(_, { checked }) =>
              onTake(items.filter((one) => (one === item ? checked === true : taken.includes(one))))
            }
          />
          {textsOf(item).map((text) => (
            <p key={text} className={styles.text}>
              {text}
            </p>
          ))}
          {notesOf(item).map((note) => (
            <p key={note} className={mergeClasses(styles.text, styles.note)}>
              <Warning16Filled aria-hidden className={styles.icon} />
              <span>{note}</span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
