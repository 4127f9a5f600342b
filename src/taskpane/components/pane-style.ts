/** The look that both sides of the pane have, 填报 and 汇总. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { unseenStyle } from './unseen-style';

export const usePaneStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: tokens.spacingHorizontalM,
  },
  title: unseenStyle,
  subject: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  firstRun: { margin: 0, color: tokens.colorNeutralForeground2 },
});
