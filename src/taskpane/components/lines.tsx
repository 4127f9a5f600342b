/** Sentences of a dialog below each other, under a heading where they have one. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

interface LinesProps {
  readonly heading?: string;
  readonly lines: readonly string[];
}

export function Lines({ heading, lines }: LinesProps) {
  const styles = useStyles();
  return (
    <div>
      {heading && <h3 className={styles.heading}>{heading}</h3>}
      {lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
    </div>
  );
}
