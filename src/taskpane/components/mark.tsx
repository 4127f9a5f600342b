/** The mark of a finding: icon, word and colour together, so that none of them carries the meaning alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';

export type MarkKind = 'mandatory' | 'query' | 'hint' | 'unfilled' | 'unreadable';

const icons = {
  mandatory: ErrorCircle16Filled,
  query: QuestionCircle16Filled,
  hint: Info16Filled,
  unfilled: CircleHint16Regular,
  unreadable: Warning16Filled,
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  mandatory: { color: tokens.colorStatusDangerForeground3 },
  query: { color: tokens.colorStatusWarningForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
  unfilled: { color: tokens.colorNeutralForeground2 },
  unreadable: { color: tokens.colorStatusDangerForeground3 },
});

export function Mark({ kind, word }: { readonly kind: MarkKind; readonly word: string }) {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <span className={mergeClasses(styles.mark, styles[kind])}>
      <Icon aria-hidden />
      {word}
    </span>
  );
}
