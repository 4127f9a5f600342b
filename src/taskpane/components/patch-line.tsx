/** Numbers of the text that the tables no longer have, and the one press that sets them right. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { textPanel as words } from '../../words/text-panel';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  text: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground1,
  },
});

interface PatchLineProps {
  readonly numbers: number;
  readonly busy: boolean;
  readonly onPatch: () => void;
}

export function PatchLine({ numbers, busy, onPatch }: PatchLineProps) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <span className={styles.text}>
        <Warning16Filled aria-hidden />
        {words.toPatch(numbers)}
      </span>
      <Button size="small" disabledFocusable={busy} onClick={onPatch}>
        {words.patch(numbers)}
      </Button>
    </p>
  );
}
