/** The whole text, section by section, with what was found in each paragraph; copied as plain text. */
import { Button, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useRef, useState } from 'react';
import type { TextView } from '../../documents/text-view';
import { textPanel as words } from '../../words/text-panel';
import { copyText } from '../copy-text';
import type { ParagraphActions } from './report-paragraph';
import { FoundInText, ReportParagraph } from './report-paragraph';
import { Section } from './section';

const COPIED_SHOWS = 3000;

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  failed: { margin: 0, color: tokens.colorStatusDangerForeground3 },
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  notes: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    color: tokens.colorStatusWarningForeground1,
  },
});

interface ReportTextProps extends ParagraphActions {
  readonly view: TextView;
}

export function ReportText({ view, ...actions }: ReportTextProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const text = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>();

  useEffect(() => {
    if (copied !== 'yes') return undefined;
    const timer = setTimeout(() => setCopied(undefined), COPIED_SHOWS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const done = await copyText(plainText(view));
    setCopied(done ? 'yes' : 'no');
    if (!done) window.getSelection()?.selectAllChildren(text.current!);
    announce(done ? words.copiedWith(view.gaps.length) : words.notCopied, { alert: !done });
  };

  return (
    <Section
      heading={words.heading}
      action={
        <Button
          size="small"
          icon={copied === 'yes' ? <Checkmark20Regular /> : <Copy20Regular />}
          onClick={() => void copy()}
        >
          {copied === 'yes' ? words.copied : words.copy}
        </Button>
      }
    >
      {!view.isWritten && <p className={styles.quiet}>{words.preview}</p>}
      {copied === 'no' && <p className={styles.failed}>{words.notCopied}</p>}
      {view.findings.length > 0 && <FoundInText label={words.otherFindings} findings={view.findings} />}
      <div ref={text} className={styles.text}>
        {view.sections.map(({ heading, paragraphs, notes }) => (
          <div key={heading} className={styles.text}>
            <h3 className={styles.heading}>{heading}</h3>
            {paragraphs.map((paragraph) => (
              <ReportParagraph key={paragraph.name} paragraph={paragraph} gaps={view.gaps} {...actions} />
            ))}
            {notes.length > 0 && (
              <ul className={styles.notes} aria-label={words.notes}>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** As it goes into another document; the foreword has no heading there. */
const plainText = ({ sections }: TextView): string =>
  sections
    .flatMap(({ heading, paragraphs }, index) => [
      ...(index > 0 && paragraphs.length > 0 ? [heading] : []),
      ...paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
    ])
    .join('\n');
