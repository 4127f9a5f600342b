/** A list that may be long: its beginning, and more of it on demand. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { reviewing } from '../../words/review';
import { entryListStyle } from './entry-list-style';

const PART = 50;

const useStyles = makeStyles({ list: entryListStyle });

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

export function LongList<Item>({ label, items, keyOf, children }: LongListProps<Item>) {
  const styles = useStyles();
  const [length, setLength] = useState(PART);
  return (
    <>
      <ul aria-label={label} className={styles.list}>
        {items.slice(0, length).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > length && (
        <Button size="small" onClick={() => setLength(length + PART)}>
          {reviewing.more(Math.min(PART, items.length - length))}
        </Button>
      )}
    </>
  );
}
