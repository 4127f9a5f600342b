/** What can be done in a step, a small button each. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';

export interface Tool {
  readonly label: string;
  readonly onUse: () => void;
}

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Tools({ tools, busy }: { readonly tools: readonly Tool[]; readonly busy: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      {tools.map(({ label, onUse }) => (
        <Button key={label} size="small" disabledFocusable={busy} onClick={onUse}>
          {label}
        </Button>
      ))}
    </div>
  );
}
