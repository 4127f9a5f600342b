/** Whose report it is, of which year and on which form. */
import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { formForYear, forms } from '../../report/form';
import type { Level } from '../../report/report';
import { levels } from '../../report/report';
import type { ReportSettings as Settings } from '../../workbook/host';
import { levelWords } from '../../words/levels';
import { paneWords } from '../../words/taskpane';
import { asksForForm, offeredYears, withYear } from '../actions/proposals';

const words = paneWords.settings;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  control: { minWidth: 0 },
});

interface ReportSettingsProps {
  readonly settings: Settings;
  readonly today: Date;
  readonly onChange: (settings: Settings) => void;
  /** a field was left */
  readonly onLeave: () => void;
}

export function ReportSettings({ settings, today, onChange, onLeave }: ReportSettingsProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={words.heading} className={styles.fields} onBlur={onLeave}>
      <Fields settings={settings} today={today} onChange={onChange} />
    </div>
  );
}

function Fields({ settings, today, onChange }: Pick<ReportSettingsProps, 'settings' | 'today' | 'onChange'>) {
  const styles = useStyles();
  const usual = formForYear(settings.year).id;
  return (
    <>
      <Field label={words.organ}>
        <Input
          value={settings.organ}
          placeholder={words.organHint}
          autoComplete="organization"
          className={styles.control}
          onChange={(_, { value }) => onChange({ ...settings, organ: value })}
        />
      </Field>
      <Field label={words.level}>
        <Select
          value={settings.level ?? ''}
          onChange={(_, { value }) =>
            onChange({ ...settings, level: (value || undefined) as Level | undefined })
          }
        >
          <option value="">{words.levelUnset}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {levelWords[level]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field label={words.year}>
          <Select
            value={String(settings.year)}
            onChange={(_, { value }) => onChange(withYear(settings, Number(value)))}
          >
            {offeredYears(today, settings.year).map((year) => (
              <option key={year} value={year}>
                {words.yearOption(year)}
              </option>
            ))}
          </Select>
        </Field>
        {asksForForm(settings) && (
          <Field
            label={words.format}
            validationState={settings.format === usual ? 'none' : 'warning'}
            validationMessage={
              settings.format === usual ? undefined : words.otherFormat(settings.year, usual)
            }
          >
            <Select
              value={settings.format}
              onChange={(_, { value }) => onChange({ ...settings, format: value })}
            >
              {forms.map(({ id }) => (
                <option key={id} value={id}>
                  {words.formatOption(id)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </>
  );
}
