/** Corrections that the table invites: texts to be made figures, totals to be made formulas again. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FilledSheet } from '../../workbook/filling';
import type { RawCell } from '../../workbook/host';
import { cleaning } from '../../words/filling';
import { paneWords } from '../../words/taskpane';
import type { CheckedTable } from '../actions/check';
import type { Correction } from '../actions/correction';

const useStyles = makeStyles({
  offers: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  offer: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: 'auto' },
});

interface OffersProps {
  readonly table: CheckedTable;
  readonly busy: boolean;
  readonly onPropose: (kind: Correction['kind']) => void;
}

export function Offers({ table, busy, onPropose }: OffersProps) {
  const styles = useStyles();
  const { untidy, published } = table.figures;
  if (untidy.length + published.length === 0) return null;
  const filled = published.filter(({ found }) => found !== '');
  const totals = {
    cells: published.length,
    blank: published.length - filled.length,
    differing: filled.filter(({ found, computes }) => found !== computes).length,
  };
  return (
    <div className={styles.offers}>
      {untidy.length > 0 && (
        <Offer
          text={paneWords.untidy.text(untidy.length, exampleOf(untidy[0]!.found))}
          action={paneWords.untidy.action}
          busy={busy}
          onAccept={() => onPropose('tidy')}
        />
      )}
      {published.length > 0 && (
        <Offer
          text={paneWords.published.text(totals)}
          action={paneWords.published.action}
          busy={busy}
          onAccept={() => onPropose('restoreTotals')}
        />
      )}
    </div>
  );
}

/** The same for texts on other sheets than table 3's. */
export function CleaningOffer({ sheets, busy, onPropose }: CleaningOfferProps) {
  const cells = sheets.reduce((sum, { untidy }) => sum + untidy.length, 0);
  const names = sheets.map(({ ref }) => ref.name);
  return (
    <Offer text={cleaning.offer(cells, names)} action={cleaning.action} busy={busy} onAccept={onPropose} />
  );
}

interface CleaningOfferProps {
  readonly sheets: readonly FilledSheet[];
  readonly busy: boolean;
  readonly onPropose: () => void;
}

interface OfferProps {
  readonly text: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onAccept: () => void;
}

function Offer({ text, action, busy, onAccept }: OfferProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.offer}>
      <span id={id} className={styles.text}>
        {text}
      </span>
      <Button
        size="small"
        className={styles.button}
        aria-describedby={id}
        disabledFocusable={busy}
        onClick={onAccept}
      >
        {action}
      </Button>
    </div>
  );
}

function exampleOf(found: RawCell): string {
  return String(found).trim();
}
