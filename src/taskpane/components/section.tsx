/** A part of the pane with its heading and, beside it, what can be done with the part. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId } from 'react';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '28px' },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  aside: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    flexGrow: 1,
    minWidth: 0,
  },
});

interface SectionProps {
  readonly heading: string;
  /** said beside the heading */
  readonly aside?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ heading, aside, action, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        <span className={styles.aside}>{aside}</span>
        {action}
      </div>
      {children}
    </section>
  );
}
