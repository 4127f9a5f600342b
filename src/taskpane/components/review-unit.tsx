/** A unit's report under review: what stands against it first, then what is to be said of it. */
import { Field, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Judgement } from '../../documents/review/judgements';
import type { ReviewFinding } from '../../documents/review/view';
import { severityWord } from '../../words/findings';
import * as words from '../../words/review';
import type { SentReview } from '../state/review-state';
import { isClean } from '../state/review-state';
import { entryListStyle } from './entry-list-style';
import { Fold } from './fold';
import { Mark } from './mark';
import { useReviewStyles } from './review-styles';

const { reviewing } = words;

const useStyles = makeStyles({
  list: entryListStyle,
  finding: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ReviewUnitProps {
  readonly one: SentReview;
  readonly onJudge: (said: Judgement) => void;
}

export function ReviewUnit({ one: { name, sent }, onJudge }: ReviewUnitProps) {
  const styles = useReviewStyles();
  const { fingerprint, findings, repaired, similar, open, state } = sent;
  const [opinion, setOpinion] = useState(sent.opinion);
  const asked = findings.filter((one) => one.severity !== 'hint' && !one.isAnswered);
  const others = findings.filter((one) => !asked.includes(one));
  const about = { unit: name, fingerprint };
  return (
    <div className={styles.stack}>
      <p className={styles.small}>{sent.file}</p>
      {isClean(sent) && <p className={styles.quiet}>{reviewing.clean}</p>}
      <Findings findings={asked} />
      {[...open, ...(similar.length > 0 ? [reviewing.similar(similar)] : [])].map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      {others.length > 0 && (
        <Fold summary={reviewing.answered(others.length)}>
          <Findings findings={others} />
        </Fold>
      )}
      {repaired.length > 0 && (
        <Fold summary={reviewing.repaired(repaired.length)}>
          {repaired.map((line, index) => (
            <p key={index} className={styles.quiet}>
              {line}
            </p>
          ))}
        </Fold>
      )}
      <Field label={reviewing.state}>
        <RadioGroup
          layout="horizontal"
          value={state}
          onChange={(_, { value }) => onJudge({ ...about, state: value })}
        >
          {reviewing.states.map((each) => (
            <Radio key={each} value={each} label={each} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={reviewing.opinion} hint={reviewing.opinionHint}>
        <Textarea
          value={opinion}
          resize="vertical"
          onChange={(_, { value }) => setOpinion(value)}
          onBlur={() => {
            if (opinion !== sent.opinion) onJudge({ ...about, opinion });
          }}
        />
      </Field>
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly ReviewFinding[] }) {
  const shared = useReviewStyles();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map(({ id, severity, where, message, explanation }) => (
        <li key={id} className={styles.finding}>
          <span className={shared.line}>
            <Mark kind={severity} word={severityWord[severity]} />
            <span className={shared.small}>{where}</span>
          </span>
          <span className={shared.text}>{message}</span>
          {explanation !== '' && <span className={shared.quiet}>{reviewing.explained(explanation)}</span>}
        </li>
      ))}
    </ul>
  );
}
