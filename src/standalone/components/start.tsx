/** What the page shows before a workbook is open: what it is for, what can be gone on with, 新建 and 打开. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { standaloneWords as words } from '../../words/standalone';
import type { Desk } from '../state/desk';
import type { DeskState } from '../state/desk-state';
import { offered } from '../state/offered';
import { NewMenu } from './new-menu';

const useStyles = makeStyles({
  start: { padding: tokens.spacingHorizontalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  kept: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: 0,
    listStyleType: 'none',
  },
  note: { color: tokens.colorNeutralForeground2 },
});

interface StartProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly onReview: () => void;
}

export function Start({ desk, state: { kept, busy }, onReview }: StartProps) {
  const styles = useStyles();
  return (
    <main className={styles.start}>
      <h1>{words.start.heading}</h1>
      {words.start.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {kept.length > 0 && (
        <>
          <h2>{words.start.keptHeading}</h2>
          <ul className={styles.kept}>
            {offered(kept).map(({ key, name, at, unsaved }, index) => (
              <li key={key}>
                <Button
                  appearance={index === 0 ? 'primary' : 'secondary'}
                  disabledFocusable={busy}
                  onClick={() => desk.goOn(key)}
                >
                  {words.start.kept(name, new Date(at).toLocaleString('zh-CN'), unsaved)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.row}>
        <NewMenu desk={desk} isFirst={kept.length === 0} busy={busy} />
        <Button disabledFocusable={busy} onClick={desk.open}>
          {words.start.open}
        </Button>
        <Button onClick={onReview}>{words.start.review}</Button>
        {kept.length > 0 && <Button onClick={desk.askForget}>{words.bar.forget}</Button>}
      </div>
      <p className={styles.note}>{words.start.keptNote}</p>
    </main>
  );
}
