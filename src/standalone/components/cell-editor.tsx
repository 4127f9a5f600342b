/** What a clerk types into: it lies in the active cell, holds the focus, and shows once he types. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { standaloneWords as words } from '../../words/standalone';
import { helpId } from './entry-bar';
import { useGridStyles } from './grid-style';
import type { GridDesk } from './use-grid';

interface CellEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly desk: GridDesk;
  readonly label: string;
  readonly choices: readonly string[];
  readonly keepFocus: () => void;
}

export function CellEditor({ ref, desk, label, choices, keepFocus }: CellEditorProps) {
  const styles = useGridStyles();
  const { typing } = desk;
  const isTyping = typing !== undefined;
  const own = useRef<HTMLTextAreaElement>(null);

  // as high as what is typed needs
  useLayoutEffect(() => {
    const area = own.current;
    if (!area) return;
    area.style.height = '';
    if (isTyping && area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight}px`;
  }, [isTyping, typing?.text]);

  return (
    <>
      <textarea
        ref={(element) => {
          own.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-describedby={helpId}
        aria-invalid={typing?.refused !== undefined}
        className={mergeClasses(styles.editor, isTyping ? styles.editing : styles.waiting)}
        value={typing?.text ?? ''}
        onChange={(event) => {
          keepFocus();
          desk.type(event.target.value);
        }}
        onBlur={() => {
          if (isTyping) desk.commit();
        }}
      />
      {choices.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.choose}
              size="small"
              appearance="secondary"
              icon={<ChevronDownRegular />}
              aria-label={words.grid.choose(label)}
              tabIndex={-1}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {choices.map((choice) => (
                <MenuItem key={choice} onClick={() => desk.commit(choice)}>
                  {choice}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  );
}
