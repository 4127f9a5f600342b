/** Lists the texts of all tables that would become figures, and those that cannot be read, and asks. */
import { makeStyles } from '@fluentui/react-components';
import { cleaning as words, onSheet, unreadCell } from '../../words/filling';
import type { FilledSheet } from '../../workbook/filling';
import type { Change } from './changes-table';
import { ChangesTable } from './changes-table';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({ text: { margin: 0 } });

interface CleaningDialogProps {
  readonly sheets: readonly FilledSheet[];
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function CleaningDialog({ sheets, busy, onAccept, onCancel }: CleaningDialogProps) {
  const styles = useStyles();
  const changes = sheets.flatMap(({ ref, untidy }) =>
    untidy.map(({ name, place, from, to }): Change => ({
      id: `${ref.id} ${name}`,
      place: onSheet(ref.name, place),
      from,
      to,
    })),
  );
  const unread = sheets.flatMap(({ ref, unread: cells }) =>
    cells.map(({ name, place, found }) => ({
      id: `${ref.id} ${name}`,
      text: unreadCell(ref.name, place, found),
    })),
  );
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <p className={styles.text}>{words.text(changes.length)}</p>
      <ChangesTable changes={changes} />
      {unread.length > 0 && (
        <>
          <p className={styles.text}>{words.unread(unread.length)}</p>
          <ul className={styles.text}>
            {unread.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </QuestionDialog>
  );
}
