/** How a list of entries looks: below each other, without marks. */
import { tokens } from '@fluentui/react-components';

export const entryListStyle = {
  display: 'flex',
  flexDirection: 'column',
  rowGap: tokens.spacingVerticalS,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
} as const;
