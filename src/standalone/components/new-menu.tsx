/** 新建: a workbook with all sheets for a class of organ, or a blank one. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { standaloneWords as words } from '../../words/standalone';
import type { Desk } from '../state/desk';
import { templateLevels } from '../templates';

interface NewMenuProps {
  readonly desk: Desk;
  /** in the middle of the page, where nothing else is to be done */
  readonly isFirst?: boolean;
  /** something is under way */
  readonly busy: boolean;
}

export function NewMenu({ desk, isFirst = false, busy }: NewMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {isFirst ? (
          <Button appearance="primary" disabledFocusable={busy}>
            {words.start.create}
          </Button>
        ) : (
          <Button size="small" disabledFocusable={busy}>
            {words.bar.create}
          </Button>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {templateLevels.map((level) => (
            <MenuItem key={level} onClick={() => desk.create(level)}>
              {words.templates.whole(words.templates.names[level])}
            </MenuItem>
          ))}
          <MenuItem onClick={() => desk.create()}>{words.templates.blank}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
