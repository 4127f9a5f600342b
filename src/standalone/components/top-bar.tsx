/** The bar above: which workbook it is, whether it is saved, and what can be done with it as a whole. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { standaloneWords as words } from '../../words/standalone';
import type { Desk } from '../state/desk';
import type { DeskState } from '../state/desk-state';
import { NewMenu } from './new-menu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  name: {
    flexGrow: 1,
    minWidth: '120px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  unsaved: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface TopBarProps {
  readonly desk: Desk;
  readonly state: DeskState;
  /** where there is room for the sheets or the pane alone */
  readonly pane: { readonly shown: boolean; readonly toggle: () => void } | undefined;
}

export function TopBar({ desk, state: { book, name, unsaved, busy }, pane }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <p className={styles.title}>{words.title}</p>
      <Text className={styles.name} title={name}>
        {book ? name : words.noFile}
        {book && unsaved && <span className={styles.unsaved}>（{words.unsaved}）</span>}
      </Text>
      {pane && (
        <ToggleButton size="small" checked={pane.shown} onClick={pane.toggle}>
          {words.bar.pane}
        </ToggleButton>
      )}
      <NewMenu desk={desk} busy={busy} />
      <Button size="small" disabledFocusable={busy} onClick={desk.open}>
        {words.bar.open}
      </Button>
      <Button
        size="small"
        appearance={unsaved ? 'primary' : 'secondary'}
        disabledFocusable={!book || busy}
        onClick={() => void desk.save()}
      >
        {words.bar.save}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<MoreHorizontalRegular />} aria-label={words.bar.more} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={!book || busy} onClick={() => void desk.save(true)}>
              {words.bar.saveAs}
            </MenuItem>
            <MenuItem disabled={!book} onClick={() => book?.history.undo()}>
              {words.bar.undo}
            </MenuItem>
            <MenuItem disabled={!book} onClick={() => book?.history.redo()}>
              {words.bar.redo}
            </MenuItem>
            <MenuItem onClick={desk.askForget}>{words.bar.forget}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
