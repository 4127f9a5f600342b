/** ① 名录 and ② 分发: who has to report, of which year, until when; a workbook for each. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RosterFault } from '../../documents/rollup/roster';
import { legalDue } from '../../documents/rollup/legal-due';
import { usualParent } from '../../documents/rollup/roster-tree';
import type { Unit } from '../../documents/rollup/unit';
import { isoOf, readDay } from '../../ledger/day';
import { levels } from '../../report/report';
import { levelWords } from '../../words/levels';
import * as words from '../../words/review';
import { offeredYears } from '../actions/proposals';
import type { ReviewState } from '../state/review-state';
import { isUntouched } from '../state/review-state';
import { Fold } from './fold';
import { StartOver } from './review-start-over';
import type { ReviewPanelProps } from './review-panel-props';
import { useReviewStyles } from './review-styles';
import { Tools } from './tools';

export function RosterPanel({ state, tasks, pick, today }: ReviewPanelProps) {
  const styles = useReviewStyles();
  const { roster, lastRoster, earlier, earlierLetters, task } = state;
  const busy = task !== undefined;
  return (
    <>
      <Tools busy={busy} tools={[{ label: words.roster.choose, onUse: () => pick('roster') }]} />
      {roster ? (
        <>
          <p className={styles.text}>
            {words.roster.chosen(roster.file, roster.roster.units.length, classesOf(roster.roster.units))}
          </p>
          <Faults lines={[...roster.roster.faults.flatMap(faultWords), ...roster.notes]} />
        </>
      ) : (
        <p className={styles.quiet}>{words.roster.hint}</p>
      )}
      <Settings state={state} tasks={tasks} today={today} />
      <Tools
        busy={busy}
        tools={[
          { label: words.roster.lastRoster, onUse: () => pick('lastRoster') },
          { label: words.roster.earlier, onUse: () => pick('earlier') },
        ]}
      />
      {lastRoster && (
        <p className={styles.text}>
          {words.roster.lastRosterChosen(lastRoster.file, lastRoster.roster.units.length)}
        </p>
      )}
      <p className={styles.quiet}>
        {earlier || earlierLetters > 0
          ? words.roster.earlierChosen(earlier?.file ?? '', earlierLetters)
          : words.roster.goOnHint}
      </p>
      {!isUntouched(state) && <StartOver state={state} tasks={tasks} />}
    </>
  );
}

function classesOf(units: readonly Unit[]): readonly (readonly [string, number])[] {
  return levels.flatMap((level) => {
    const count = units.filter((unit) => unit.level === level).length;
    return count > 0 ? [[levelWords[level], count] as const] : [];
  });
}

/** Those that are no notes already. */
function faultWords(fault: RosterFault): readonly string[] {
  if (fault.code === 'sameName') return [words.roster.sameName(fault.line, fault.other, fault.name)];
  return fault.code === 'circle' ? [words.roster.circle(fault.line, fault.name)] : [];
}

function Faults({ lines }: { readonly lines: readonly string[] }) {
  const styles = useReviewStyles();
  if (lines.length === 0) return null;
  return (
    <Fold summary={words.roster.faults(lines.length)}>
      {lines.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
    </Fold>
  );
}

function Settings({ state, tasks, today }: Pick<ReviewPanelProps, 'state' | 'tasks' | 'today'>) {
  const styles = useReviewStyles();
  const { settings, roster } = state;
  const year = yearIn(state);
  const due = settings.due ?? legalDue(year);
  const [organ, setOrgan] = useState(settings.organ ?? '');
  // it may come from what was kept, or go when all is put away
  const [known, setKnown] = useState(settings.organ);
  if (known !== settings.organ) {
    setKnown(settings.organ);
    setOrgan(settings.organ ?? '');
  }
  return (
    <div className={styles.fields}>
      <Field label={words.roster.organ}>
        <Input
          className={styles.control}
          value={organ}
          placeholder={usualParent(roster?.roster.units ?? []) ?? words.roster.organHint}
          onChange={(_, { value }) => setOrgan(value)}
          onBlur={() => {
            if (organ.trim() !== (settings.organ ?? ''))
              tasks.changeSettings({ ...settings, organ: organ.trim() || undefined });
          }}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={words.roster.year}>
          <Select
            value={String(year)}
            onChange={(_, { value }) => tasks.changeSettings({ ...settings, year: Number(value) })}
          >
            {offeredYears(today, year).map((one) => (
              <option key={one} value={one}>
                {words.roster.yearOption(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.roster.due}>
          <Input
            type="date"
            className={styles.control}
            value={isoOf(due)}
            onChange={(_, { value }) => tasks.changeSettings({ ...settings, due: readDay(value) })}
          />
        </Field>
      </div>
    </div>
  );
}

const yearIn = ({ settings, view, usualYear }: ReviewState): number =>
  settings.year ?? view?.year ?? usualYear;

export function DistributePanel({ state, tasks, pick }: ReviewPanelProps) {
  const styles = useReviewStyles();
  const { roster, previous, task } = state;
  const { distribution } = words;
  return (
    <>
      <p className={styles.quiet}>{distribution.text}</p>
      <Tools
        busy={task !== undefined}
        tools={[
          { label: distribution.previous, onUse: () => pick('previous') },
          { label: distribution.previousFolder, onUse: () => pick('previousFolder') },
        ]}
      />
      {previous.reports.length > 0 && (
        <p className={styles.text}>{distribution.hasPrevious(previous.reports.length)}</p>
      )}
      {previous.faults.length > 0 && (
        <Fold summary={distribution.faults(previous.faults.length)}>
          {previous.faults.map((fault) => (
            <p key={fault} className={styles.quiet}>
              {fault}
            </p>
          ))}
        </Fold>
      )}
      {roster ? (
        <Tools
          busy={task !== undefined}
          tools={[
            {
              label: distribution.make(roster.roster.units.length),
              onUse: () => void tasks.distribute(),
            },
          ]}
        />
      ) : (
        <p className={styles.text}>{distribution.noRoster}</p>
      )}
    </>
  );
}
