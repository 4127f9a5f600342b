/** ④ 审核: the units' reports with what was found in them, and what the reviewer says of each. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Select,
  mergeClasses,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { states } from '../../words/rollup-sheets';
import * as words from '../../words/review';
import type { SentReview, Shown } from '../state/review-state';
import { isClean, isWaiting, sentUnits } from '../state/review-state';
import type { ReviewPanelProps } from './review-panel-props';
import { useReviewStyles } from './review-styles';
import { ReviewUnit } from './review-unit';
import { Tools } from './tools';

const { reviewing } = words;
const PART = 30;

export function UnitsPanel({ state, tasks }: ReviewPanelProps) {
  const styles = useReviewStyles();
  const all = sentUnits(state);
  if (all.length === 0) return <p className={styles.quiet}>{reviewing.none}</p>;
  const waiting = all.filter(isWaiting);
  const clean = waiting.filter(({ sent }) => isClean(sent)).length;
  const failing = waiting.filter(({ sent }) => sent.mandatory > 0).length;
  const isShown: Readonly<Record<Shown, (one: SentReview) => boolean>> = {
    waiting: isWaiting,
    trouble: ({ sent }) => !isClean(sent),
    all: () => true,
  };
  // the one that is open stays where it is, whatever is said of it
  const shown = all.filter((one) => isShown[state.shown](one) || one.name === state.unit);
  return (
    <>
      <Tools
        busy={state.task !== undefined}
        tools={[
          ...(clean > 0 ? [{ label: reviewing.passClean(clean), onUse: tasks.passClean }] : []),
          ...(failing > 0 ? [{ label: reviewing.returnFailing(failing), onUse: tasks.returnFailing }] : []),
        ]}
      />
      <Field label={reviewing.show} orientation="horizontal">
        <Select size="small" value={state.shown} onChange={(_, { value }) => tasks.show(value as Shown)}>
          {Object.entries(reviewing.shows).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {shown.length === 0 && <p className={styles.quiet}>{reviewing.nothing}</p>}
      <Units units={shown} open={state.unit} sought={state.sought} tasks={tasks} />
    </>
  );
}

interface UnitsProps extends Pick<ReviewPanelProps, 'tasks'> {
  readonly units: readonly SentReview[];
  readonly open: string | undefined;
  readonly sought: number;
}

function Units({ units, open, sought, tasks }: UnitsProps) {
  const styles = useReviewStyles();
  const [length, setLength] = useState(PART);
  const heads = useRef(new Map<string, HTMLElement>());
  const soughtBefore = useRef(0);
  const place = units.findIndex(({ name }) => name === open);
  const end = Math.max(length, place + 1);
  useEffect(() => {
    if (sought === soughtBefore.current) return;
    soughtBefore.current = sought;
    // whoever asked for the next one goes on there
    if (open !== undefined) heads.current.get(open)?.focus();
  }, [sought, open]);
  return (
    <>
      <Accordion
        collapsible
        openItems={open ?? []}
        onToggle={(_, { value }) => tasks.openUnit(value === open ? undefined : (value as string))}
      >
        {units.slice(0, end).map((one) => (
          <AccordionItem key={one.name} value={one.name}>
            <AccordionHeader
              as="h3"
              size="small"
              expandIconPosition="end"
              button={{ ref: (head: HTMLElement | null) => void (head && heads.current.set(one.name, head)) }}
            >
              <span className={styles.line}>
                <span className={styles.name}>{one.name}</span>
                <span className={mergeClasses(styles.small, styles.end)}>{standingOf(one)}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              {open === one.name && <ReviewUnit one={one} onJudge={tasks.judge} />}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {units.length > end && (
        <Button size="small" onClick={() => setLength(end + PART)}>
          {reviewing.more(Math.min(PART, units.length - end))}
        </Button>
      )}
    </>
  );
}

function standingOf({ sent }: SentReview): string {
  const counts = reviewing.counts(sent.mandatory, sent.queries);
  const state = sent.state === states.waiting ? '' : sent.state;
  return [counts, state].filter((part) => part !== '').join(' · ');
}
