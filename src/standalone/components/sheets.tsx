/** The sheet that is on show, and the tabs of all sheets below it. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Box } from '../../workbook/box';
import { standaloneWords as words } from '../../words/standalone';
import type { OpenBook } from '../state/desk-state';
import { Grid } from './grid';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  none: { margin: 0, padding: tokens.spacingHorizontalXXL, flexGrow: 1 },
});

interface SheetsProps {
  readonly book: OpenBook;
  readonly say: (text: string) => void;
}

export function Sheets({ book: { workbook, history }, say }: SheetsProps) {
  const styles = useStyles();
  const subscribe = useCallback((changed: () => void) => workbook.subscribe(changed), [workbook]);
  const sheets = useSyncExternalStore(subscribe, () => workbook.sheets);
  const selection = useSyncExternalStore(subscribe, () => workbook.selection);
  /** where the clerk was on each sheet */
  const places = useRef(new Map<string, Box>());
  const shown = sheets.find(({ id }) => id === selection?.sheet) ?? sheets[0];
  if (!shown) return <p className={styles.none}>{words.grid.noSheets}</p>;
  const show = (id: string) => {
    if (selection) places.current.set(selection.sheet, selection.box);
    const next = sheets.find((one) => one.id === id)!;
    workbook.select({ sheet: id, box: places.current.get(id) ?? next.plan.start });
  };
  return (
    <>
      <Grid key={shown.id} workbook={workbook} sheet={shown} history={history} say={say} />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={shown.id}
        onTabSelect={(_, { value }) => show(String(value))}
        aria-label={words.grid.tabs}
      >
        {sheets.map(({ id, plan }) => (
          <Tab key={id} value={id}>
            {plan.sheet}
          </Tab>
        ))}
      </TabList>
    </>
  );
}
