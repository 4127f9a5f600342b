/** What the page is at, once it takes a while, and the way to stop it. */
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { standaloneWords as words } from '../../words/standalone';

/** What is done sooner is not told of, in ms. */
const SHORT = 400;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  what: { margin: 0, overflowWrap: 'anywhere' },
  bar: { flexGrow: 1, minWidth: '60px', width: 'auto' },
});

interface UnderwayProps {
  readonly what: string;
  readonly onCancel: () => void;
}

export function Underway({ what, onCancel }: UnderwayProps) {
  const styles = useStyles();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SHORT);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.line}>
      <p role="status" className={styles.what}>
        {what}
      </p>
      <ProgressBar className={styles.bar} aria-label={what} />
      <Button size="small" onClick={onCancel}>
        {words.underway.cancel}
      </Button>
    </div>
  );
}
