/** Which paragraphs a report's text has, in order, and which sentences each is made of. */
import type { Form } from '../report/form';
import { aspects } from '../words/narrative';
import { sentencesOnApplications } from './applications';
import type { Sentence } from './sentence';
import { disputeSentences } from './sentences/disputes';
import { documentSentences } from './sentences/documents';
import { feeSentences } from './sentences/fees';
import { applicationsLeadIn, disputesLeadIn } from './sentences/lead-ins';
import { documentsOf2019Sentences, managementSentences, platformSentences } from './sentences/management';
import { channels, converted, deadlines, receivers } from './sentences/more-applications';
import { otherMatters } from './sentences/others';
import { preambleSentences } from './sentences/preamble';
import type { ProblemText } from './sentences/problems';
import { lastYearsProblems, problemsSection, problemsSentence } from './sentences/problems';
import { overviewSentences, releaseSentences } from './sentences/releases';
import { supervisionSentences } from './sentences/supervision';

export interface OutlineParagraph {
  readonly id: string;
  /** number of its section, 0 being what stands before the first */
  readonly section: number;
  /** a paragraph that has one is never left out */
  readonly heading?: string;
  /** it tells what the tables add up: in a report on a whole area, the area's figures */
  readonly ofScope?: true;
  readonly sentences: readonly Sentence[];
}

/** A heading as it stands before the first sentence of its paragraph. */
export const headingText = (heading: string): string => `${heading}。`;

/** @param problems what stands in wordings for each problem of section 五 */
export function outlineOf(table3Form: Form, problems: readonly ProblemText[]): readonly OutlineParagraph[] {
  return [
    { id: 'preamble', section: 0, sentences: preambleSentences },
    { id: 'overview', section: 1, sentences: overviewSentences },
    { id: 'releases', section: 1, heading: aspects.releases, sentences: releaseSentences },
    {
      id: 'applications',
      section: 1,
      heading: aspects.applications,
      ofScope: true,
      sentences: [...applicationSentencesOf(table3Form), ...disputeSentences],
    },
    {
      id: 'management',
      section: 1,
      heading: aspects.management,
      sentences: [...documentSentencesOf2021, ...documentsOf2019Sentences, ...managementSentences],
    },
    { id: 'platforms', section: 1, heading: aspects.platforms, sentences: platformSentences },
    { id: 'supervision', section: 1, heading: aspects.supervision, sentences: supervisionSentences },
    { id: 'applicationsLeadIn', section: 3, ofScope: true, sentences: [applicationsLeadIn] },
    { id: 'disputesLeadIn', section: 4, ofScope: true, sentences: [disputesLeadIn] },
    { id: 'lastYearsProblems', section: problemsSection, sentences: [lastYearsProblems] },
    { id: 'problems', section: problemsSection, sentences: [problemsSentence(problems)] },
    { id: 'others', section: 6, sentences: [...feeSentences, otherMatters] },
  ];
}

/** What table 3 tells, and where it belongs what is told beside it. */
function applicationSentencesOf(form: Form): readonly Sentence[] {
  const after: Readonly<Record<string, readonly Sentence[]>> = {
    handling: [receivers],
    applicants: [channels],
  };
  return [
    ...sentencesOnApplications(form).flatMap((sentence) => [sentence, ...(after[sentence.id] ?? [])]),
    deadlines,
    converted,
  ];
}

/** A form that does not tell what is in force leaves these out. */
const documentSentencesOf2021 = documentSentences.map((sentence): Sentence => ({
  ...sentence,
  needs: sentence.id === 'documents' ? '现行有效文件' : '现行有效规章',
}));
