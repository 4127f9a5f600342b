/** The paragraph on applications (一、总体情况（二）依申请公开), written from table 3. */
import type { Form } from '../report/form';
import { plainName, rowOf } from '../report/form';
import type { Passage } from './passage';
import type { YearOfApplications } from './application-figures';
import { applicationQuantities, listNames } from './application-figures';
import { render } from './render';
import type { Sentence } from './sentence';
import { applicationSentences, groupsWithReasons, reasonSentence } from './sentences/applications';

/** A report's table 3, and last year's where there is one. */
export interface ApplicationsText extends YearOfApplications {
  readonly year: number;
  readonly previous?: YearOfApplications;
}

/** Writes the paragraph. Figures that are blank show as 【待填：…】; sentences that need last year are left out without it. */
export function narrateApplications({ year, previous, ...current }: ApplicationsText): Passage {
  const quantities = applicationQuantities(year, current, previous);
  return sentencesOnApplications(current.form).flatMap((sentence) => render(sentence, quantities));
}

/** The sentences of the paragraph, those on reasons with the names of the form. */
export function sentencesOnApplications(form: Form): readonly Sentence[] {
  const reasons = groupsWithReasons.map((id) =>
    reasonSentence(id, plainName(rowOf(form, id)), listNames.reasons),
  );
  return applicationSentences.flatMap((sentence) => (sentence === 'reasons' ? reasons : [sentence]));
}
