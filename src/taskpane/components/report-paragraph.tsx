/** A paragraph of the text: numbers lead to their cells, what is stale, wrong or lacking stands out, what was found below. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { NumberPiece } from '../../documents/text-pieces';
import type { ViewGap, ViewParagraph, ViewPiece } from '../../documents/text-view';
import type { ToldFinding } from '../../documents/told-check';
import type { Address } from '../../report/address';
import { textPanel as words } from '../../words/text-panel';
import { Mark } from './mark';
import { unseenStyle } from './unseen-style';

const useStyles = makeStyles({
  paragraph: {
    display: 'flex',
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.8',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  figure: {
    userSelect: 'text',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    verticalAlign: 'baseline',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  marked: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { verticalAlign: 'text-bottom', color: tokens.colorStatusWarningForeground1 },
  here: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  gapLink: { color: 'inherit', textAlign: 'start' },
  unseen: unseenStyle,
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  finding: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
});

export interface ParagraphActions {
  /** the gap that was gone to last */
  readonly gapAt: number | undefined;
  readonly onCells: (cells: readonly Address[]) => void;
  readonly onGap: (index: number, gap: ViewGap) => void;
  /** leads to the paragraph's cell; absent while nothing stands there */
  readonly onEdit: ((name: string) => void) | undefined;
}

interface ReportParagraphProps extends ParagraphActions {
  readonly paragraph: ViewParagraph;
  readonly gaps: readonly ViewGap[];
}

export function ReportParagraph({ paragraph, gaps, onEdit, ...actions }: ReportParagraphProps) {
  const styles = useStyles();
  const { name, label, pieces, findings } = paragraph;
  const edit = words.editParagraph(label);
  return (
    <>
      <div className={styles.paragraph} id={name}>
        <p className={styles.text}>
          {pieces.map((piece, index) => (
            <Piece key={index} piece={piece} gaps={gaps} {...actions} />
          ))}
        </p>
        {onEdit && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Edit16Regular />}
            aria-label={edit}
            title={edit}
            onClick={() => onEdit(name)}
          />
        )}
      </div>
      {findings.length > 0 && <FoundInText label={words.findings(label)} findings={findings} />}
    </>
  );
}

interface PieceProps extends Omit<ReportParagraphProps, 'paragraph' | 'onEdit'> {
  readonly piece: ViewPiece;
}

function Piece({ piece, gaps, gapAt, onCells, onGap }: PieceProps) {
  const styles = useStyles();
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'number') return <Figure piece={piece} onCells={onCells} />;
  const { gap, text } = piece;
  return (
    <mark className={mergeClasses(styles.marked, gapAt === gap && styles.here)}>
      <Link
        as="button"
        inline
        className={mergeClasses(styles.figure, styles.gapLink)}
        aria-current={gapAt === gap || undefined}
        onClick={() => onGap(gap, gaps[gap]!)}
      >
        {text}
      </Link>
    </mark>
  );
}

function Figure({ piece, onCells }: { readonly piece: NumberPiece } & Pick<ParagraphActions, 'onCells'>) {
  const styles = useStyles();
  const { text, cells, to, isWrong } = piece;
  const { was, is, blank } = words.stale;
  const shown =
    to === undefined ? (
      <>
        {text}
        {isWrong && <span className={styles.unseen}>{words.wrong}</span>}
      </>
    ) : (
      <>
        <span className={styles.unseen}>{was}</span>
        <del>{text}</del>
        <span aria-hidden>→</span>
        <span className={styles.unseen}>{is}</span>
        <ins>{to ?? blank}</ins>
      </>
    );
  const link =
    cells.length === 0 ? (
      shown
    ) : (
      <Link
        as="button"
        inline
        title={words.leadsToCells}
        className={styles.figure}
        onClick={() => onCells(cells)}
      >
        {shown}
      </Link>
    );
  return to === undefined && !isWrong ? (
    link
  ) : (
    <span className={styles.marked}>
      <Warning16Filled aria-hidden className={styles.icon} />
      {link}
    </span>
  );
}

export function FoundInText({
  label,
  findings,
}: {
  readonly label: string;
  readonly findings: readonly ToldFinding[];
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {findings.map(({ id, severity, mark, sentence, explanation }) => (
        <li key={id} className={styles.finding}>
          <Mark kind={severity} word={mark} /> {sentence}
          {explanation !== undefined && <div>{words.explained(explanation)}</div>}
        </li>
      ))}
    </ul>
  );
}
