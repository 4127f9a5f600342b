/** What was read of a document, what was repaired, what stays open, and what would be written where. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportedCell, ImportPlan } from '../../documents/importing/import-plan';
import { findForm } from '../../report/form';
import * as words from '../../words/importing';
import type { ImportChoice, ImportPlace } from '../actions/report-import';
import { ChangesTable } from './changes-table';
import { Fold } from './fold';
import { Lines } from './lines';
import { TakenList } from './taken-list';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Whether anything would come of it. */
export const canImport = (
  { fills, totals, differing, isToBuild }: ImportPlan,
  { overwrites, sections }: ImportChoice,
): boolean =>
  isToBuild || fills.length + totals.length + sections.length > 0 || (overwrites && differing.length > 0);

interface ImportPreviewProps {
  readonly name: string;
  readonly plan: ImportPlan;
  readonly place: Pick<ImportPlace, 'organ'>;
  readonly choice: ImportChoice;
  readonly onChange: (choice: ImportChoice) => void;
}

export function ImportPreview({ name, plan, place, choice, onChange }: ImportPreviewProps) {
  const styles = useStyles();
  const {
    target,
    report,
    tables,
    notes,
    fills,
    totals,
    differing,
    counted,
    same,
    unplaced,
    texts,
    isToBuild,
  } = plan;
  const isOther = place.organ !== '' && report.organ !== '' && report.organ !== place.organ;
  const sectionName = (section: number) =>
    section === 0 ? words.foreword : (findForm(report.format)?.sections[section - 1] ?? String(section));
  const offered = texts.filter(({ writes }) => writes);
  const taken = texts.filter(({ writes }) => !writes);
  return (
    <>
      <Lines
        lines={[
          words.read(name, report.organ, report.year, report.format),
          ...(isOther ? [words.otherOrgan(place.organ)] : []),
          ...(tables.length > 0 ? tables.map(words.table) : [words.noTables]),
        ]}
      />
      {notes.length > 0 && (
        <Fold summary={words.notes(notes.length)}>
          <Lines lines={notes.map(({ why, found, used }) => words.note(why, found, used))} />
        </Fold>
      )}
      <Lines
        lines={[
          ...(isToBuild
            ? [target === 'year' ? words.toBuildYear(report.year, report.format) : words.toBuild]
            : []),
          ...(fills.length > 0 ? [words.fills(fills.length)] : []),
          ...(same > 0 ? [words.same(same)] : []),
          ...(unplaced > 0 ? [words.unplaced(unplaced)] : []),
          ...(canImport(plan, { overwrites: true, sections: offered.map(({ section }) => section) })
            ? []
            : [words.nothing]),
        ]}
      />
      {totals.length > 0 && <Cells said={words.totals(totals.length)} cells={totals} />}
      {counted.length > 0 && <Cells said={words.counted(counted.length)} cells={counted} />}
      {differing.length > 0 && (
        <>
          <Cells said={words.differing(differing.length)} cells={differing} />
          <Checkbox
            label={words.overwrite}
            checked={choice.overwrites}
            onChange={(_, { checked }) => onChange({ ...choice, overwrites: checked === true })}
          />
        </>
      )}
      {texts.length > 0 && <h3 className={styles.heading}>{words.texts}</h3>}
      {offered.length > 0 && (
        <TakenList
          label={words.texts}
          items={offered}
          taken={offered.filter(({ section }) => choice.sections.includes(section))}
          onTake={(all) => onChange({ ...choice, sections: all.map(({ section }) => section) })}
          keyOf={({ section }) => String(section)}
          labelOf={({ section }) => sectionName(section)}
          textsOf={({ text }) => [words.beginning(text)]}
        />
      )}
      {taken.length > 0 && (
        <p className={styles.text}>{words.textTaken(taken.map(({ section }) => sectionName(section)))}</p>
      )}
    </>
  );
}

function Cells({ said, cells }: { readonly said: string; readonly cells: readonly ImportedCell[] }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{said}</p>
      <ChangesTable
        label={words.differences}
        changes={cells.map(({ name, place, from, to }) => ({ id: name, place, from, to }))}
      />
    </>
  );
}
