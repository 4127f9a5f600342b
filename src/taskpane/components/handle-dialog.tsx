/** 录入办结: one of the open applications is chosen, and what has happened to it is entered. */
import { Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Entry } from '../../ledger/entry';
import type { OpenApplication } from '../../ledger/open';
import { ledgerPane } from '../../words/ledger-pane';
import { HANDLED, ON_THE_WAY, calledInList, entryOf, standingInList } from '../actions/ledger-entry';
import type { Question } from '../state/pane-state';
import { EntryDialog, EntryFields, useEntry } from './entry-dialog';
import { Fold } from './fold';

const words = ledgerPane.handling;

/** More would be too long to look through: they are found by their number. */
const MOST_LISTED = 30;

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { maxHeight: '30vh', overflowY: 'auto' },
  standing: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface HandleDialogProps {
  readonly question: Extract<Question, { kind: 'handle' }>;
  readonly busy: boolean;
  readonly problem?: string;
  readonly onHandle: (row: string, typed: Entry) => void;
  readonly onCancel: () => void;
}

export function HandleDialog({ question, busy, problem, onHandle, onCancel }: HandleDialogProps) {
  const styles = useStyles();
  const { reading, open, review } = question;
  const { form } = reading;
  const [chosen, setChosen] = useState<OpenApplication>();
  const entry = useEntry(review);
  const choose = (one: OpenApplication) => {
    setChosen(one);
    entry.type(entryOf(form, one.application, [...HANDLED, ...ON_THE_WAY]));
  };
  return (
    <EntryDialog
      entry={entry}
      words={words}
      busy={busy || !chosen}
      problem={problem}
      onYes={(typed) => chosen && onHandle(chosen.application.row, typed)}
      onCancel={onCancel}
    >
      <OpenList question={question} chosen={chosen} onChoose={choose} />
      {chosen ? (
        <div className={styles.fields} key={chosen.application.row}>
          <EntryFields entry={entry} columns={HANDLED} form={form} />
          <Fold summary={words.onTheWay}>
            <div className={styles.fields}>
              <EntryFields entry={entry} columns={ON_THE_WAY} form={form} />
            </div>
          </Fold>
        </div>
      ) : (
        open.length > 0 && <p className={styles.text}>{words.chooseFirst}</p>
      )}
    </EntryDialog>
  );
}

interface OpenListProps extends Pick<HandleDialogProps, 'question'> {
  readonly chosen: OpenApplication | undefined;
  readonly onChoose: (one: OpenApplication) => void;
}

function OpenList({ question: { reading, open }, chosen, onChoose }: OpenListProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  if (open.length === 0) return <p className={styles.text}>{words.none}</p>;
  const found = open.filter(({ application }) => (application.number ?? '').includes(wanted.trim()));
  const listed = found.slice(0, MOST_LISTED);
  return (
    <>
      {open.length > MOST_LISTED && (
        <Field label={words.find}>
          <Input value={wanted} autoComplete="off" onChange={(_, { value }) => setWanted(value)} />
        </Field>
      )}
      <Field label={words.which}>
        <RadioGroup
          className={styles.list}
          value={chosen?.application.row ?? ''}
          onChange={(_, { value }) => onChoose(open.find(({ application }) => application.row === value)!)}
        >
          {listed.map((one) => (
            <Radio
              key={one.application.row}
              value={one.application.row}
              label={
                <>
                  {calledInList(reading.form, one)}
                  <span className={styles.standing}>{standingInList(reading, one)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {found.length === 0 && <p className={styles.text}>{words.notFound}</p>}
      {found.length > listed.length && (
        <p className={styles.text}>{words.further(found.length - listed.length)}</p>
      )}
    </>
  );
}
