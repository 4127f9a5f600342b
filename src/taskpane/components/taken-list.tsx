/** A list of which the clerk takes some: a box to tick, and below it what it is about. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
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
  /** one that cannot be taken is shown all the same */
  readonly canTake?: (item: T) => boolean;
}

export function TakenList<T>(props: TakenListProps<T>) {
  const { label, items, taken, onTake, keyOf, labelOf, textsOf, canTake = () => true } = props;
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
        </li>
      ))}
    </ul>
  );
}
