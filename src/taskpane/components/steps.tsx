/** Steps below each other, each with how it stands; one is open, with what is done there. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { StepState } from '../../documents/path';
import * as words from '../../words/path';
import { useFocusKept } from '../hooks/use-focus-kept';
import { unseenStyle } from './unseen-style';

const icons = {
  waiting: CircleHint16Regular,
  open: Circle16Regular,
  attention: ErrorCircle16Filled,
  done: CheckmarkCircle16Filled,
} as const satisfies Record<StepState, unknown>;

const useStyles = makeStyles({
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    width: '100%',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start' },
  standing: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginInlineStart: 'auto',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'end',
  },
  waiting: { color: tokens.colorNeutralForeground3 },
  open: { color: tokens.colorNeutralForeground2 },
  attention: { color: tokens.colorStatusDangerForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  hidden: unseenStyle,
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: `0 0 ${tokens.spacingVerticalM}`,
  },
});

export interface Step<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** absent while it is being found out */
  readonly state: StepState | undefined;
  /** how it stands, in a few words; `''` where there is nothing to say yet */
  readonly said: string;
}

interface StepsProps<Id extends string> {
  readonly label: string;
  readonly steps: readonly Step<Id>[];
  readonly open: Id | undefined;
  readonly onOpen: (step: Id | undefined) => void;
  readonly panel: (step: Id) => ReactNode;
}

export function Steps<Id extends string>({ label, steps, open, onOpen, panel }: StepsProps<Id>) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, open);
  return (
    <Accordion
      ref={root}
      aria-label={label}
      role="group"
      collapsible
      openItems={open ?? []}
      onToggle={(_, { value }) => onOpen(value === open ? undefined : (value as Id))}
    >
      {steps.map((step, index) => (
        <AccordionItem key={step.id} value={step.id} data-step={step.id} className={styles.item}>
          <AccordionHeader as="h2" size="small" expandIconPosition="end">
            <span className={styles.head}>
              <span className={styles.name}>
                {words.stepNumber(index)} {step.name}
              </span>
              {step.state && <Standing state={step.state} said={step.said} />}
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>{open === step.id && panel(step.id)}</AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function Standing({ state, said }: { readonly state: StepState; readonly said: string }) {
  const styles = useStyles();
  const Icon = icons[state];
  return (
    <span className={mergeClasses(styles.standing, styles[state])}>
      {said === '' ? <span className={styles.hidden}>{words.states[state]}</span> : said}
      <Icon aria-hidden />
    </span>
  );
}
