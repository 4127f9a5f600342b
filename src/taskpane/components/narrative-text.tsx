/** The generated text: numbers lead to their cells, gaps stand out, the whole is copied as plain text. */
import { Button, Link, makeStyles, mergeClasses, tokens, useAnnounce } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useRef, useState } from 'react';
import type { Piece } from '../../narrative/passage';
import { textOf } from '../../narrative/passage';
import type { Address } from '../../report/address';
import { paneWords } from '../../words/taskpane';
import type { Narrative } from '../actions/narrate';
import { copyText } from '../copy-text';
import { Section } from './section';

const words = paneWords.narrative;
const COPIED_SHOWS = 3000;

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.8',
    overflowWrap: 'anywhere',
  },
  figure: {
    userSelect: 'text',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    verticalAlign: 'baseline',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  gap: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
  gapLink: { color: 'inherit', textAlign: 'start' },
  stale: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorStatusWarningForeground1,
  },
  warning: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  failed: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

interface NarrativeTextProps {
  readonly narrative: Narrative;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly onSelect: (cells: readonly Address[]) => void;
  readonly onAgain: () => void;
}

export function NarrativeText({ narrative, stale, busy, onSelect, onAgain }: NarrativeTextProps) {
  const styles = useStyles();
  const announce = useAnnounce().announce;
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const { passage, mustChange, previousUnread } = narrative;

  useEffect(() => {
    if (copied !== 'yes') return undefined;
    const timer = setTimeout(() => setCopied(undefined), COPIED_SHOWS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const done = await copyText(textOf(passage));
    const gaps = passage.filter(({ kind }) => kind === 'gap').length;
    setCopied(done ? 'yes' : 'no');
    if (!done) window.getSelection()?.selectAllChildren(paragraph.current!);
    announce(done ? words.copiedWith(gaps) : words.notCopied, { alert: !done });
  };

  return (
    <Section
      heading={words.heading}
      aside={words.part}
      action={
        <Button
          size="small"
          icon={copied === 'yes' ? <Checkmark20Regular /> : <Copy20Regular />}
          onClick={() => void copy()}
        >
          {copied === 'yes' ? words.copied : words.copy}
        </Button>
      }
    >
      {stale && (
        <p className={styles.stale}>
          {words.stale}
          <Button size="small" disabledFocusable={busy} onClick={onAgain}>
            {words.again}
          </Button>
        </p>
      )}
      {mustChange > 0 && !stale && <p className={styles.warning}>{words.mustChange(mustChange)}</p>}
      {previousUnread !== undefined && (
        <p className={styles.warning}>{words.previousUnread(previousUnread)}</p>
      )}
      {copied === 'no' && <p className={styles.failed}>{words.notCopied}</p>}
      <p ref={paragraph} className={styles.text}>
        {passage.map((piece, index) => (
          <PassagePiece key={index} piece={piece} onSelect={onSelect} />
        ))}
      </p>
    </Section>
  );
}

function PassagePiece({ piece, onSelect }: { readonly piece: Piece } & Pick<NarrativeTextProps, 'onSelect'>) {
  const styles = useStyles();
  if (piece.kind === 'words') return piece.text;
  const isGap = piece.kind === 'gap';
  const link =
    piece.cells.length === 0 ? (
      piece.text
    ) : (
      <Link
        as="button"
        inline={!isGap}
        title={words.leadsToCells}
        className={mergeClasses(styles.figure, isGap && styles.gapLink)}
        onClick={() => onSelect(piece.cells)}
      >
        {piece.text}
      </Link>
    );
  return isGap ? <mark className={styles.gap}>{link}</mark> : link;
}
