/** The sentences of the text that tell the cell which is selected in the sheet. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sentencesTelling } from '../../documents/telling-sentences';
import type { TextView } from '../../documents/text-view';
import type { Address } from '../../report/address';
import { textPanel } from '../../words/text-panel';

const words = textPanel.told;

const useStyles = makeStyles({
  told: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
});

interface ToldInProps {
  readonly view: TextView;
  readonly selected: readonly Address[];
  /** leads to a paragraph on 正文; absent while nothing stands there */
  readonly onParagraph: ((name: string) => void) | undefined;
}

export function ToldIn({ view, selected, onParagraph }: ToldInProps) {
  const styles = useStyles();
  const sentences = useMemo(() => sentencesTelling(view, new Set(selected)), [view, selected]);
  const goTo = onParagraph ?? showParagraph;
  if (sentences.length === 0) return <p className={styles.told}>{words.nowhere}</p>;
  return (
    <div className={styles.told}>
      <p className={styles.heading}>{words.heading}</p>
      <ul className={styles.list} aria-label={words.heading}>
        {sentences.map(({ paragraph, label, text }, index) => (
          <li key={index}>
            <Link as="button" className={styles.link} title={label} onClick={() => goTo(paragraph)}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In the pane itself. */
const showParagraph = (name: string): void =>
  document.getElementById(name)?.scrollIntoView({ block: 'nearest' });
