/** What is done with the workbook now and then, behind one button; a line between groups. */
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { paneWords } from '../../words/taskpane';

export interface MoreItem {
  readonly label: string;
  readonly onChoose: () => void;
}

interface MoreMenuProps {
  readonly groups: readonly (readonly MoreItem[])[];
  readonly busy: boolean;
}

export function MoreMenu({ groups, busy }: MoreMenuProps) {
  const filled = groups.filter((group) => group.length > 0);
  return (
    // where the window is too low for it, it scrolls within itself
    <Menu positioning={{ autoSize: 'height' }}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" disabledFocusable={busy}>
          {paneWords.more}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {filled.map((group, index) => (
            <Fragment key={group[0]!.label}>
              {index > 0 && <MenuDivider />}
              {group.map(({ label, onChoose }) => (
                <MenuItem key={label} onClick={onChoose}>
                  {label}
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
