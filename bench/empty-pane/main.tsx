/**
 * A pane with nothing in it: office.js, React, and of Fluent what any pane of forms draws, without a line of ours.
 * It is what the add-in's pane is measured against.
 */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  FluentProvider,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function EmptyPane() {
  const [busy, setBusy] = useState(false);
  return (
    <FluentProvider theme={matchMedia('(prefers-color-scheme: dark)').matches ? webDarkTheme : webLightTheme}>
      <Button appearance="primary" onClick={() => setBusy(true)}>
        开始
      </Button>
      {busy && <Spinner label="请稍候" />}
      <MessageBar>
        <MessageBarBody>什么也没有。</MessageBarBody>
      </MessageBar>
      <Accordion collapsible defaultOpenItems="only">
        <AccordionItem value="only">
          <AccordionHeader>一步</AccordionHeader>
          <AccordionPanel>
            <Field label="名称">
              <Input />
            </Field>
            <Field label="类别">
              <Select>
                <option>甲</option>
              </Select>
            </Field>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </FluentProvider>
  );
}

void Office.onReady(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <EmptyPane />
    </StrictMode>,
  );
});
