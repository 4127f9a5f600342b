/** Whole published texts and what a person has judged to be right about them; without ../shared this is skipped. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../../../src/narrative/text-check/check';
import { formForYear } from '../../../src/report/form';
import { sample } from '../../support/samples';

const folder = join(process.cwd(), '../shared/samples');
const withShared = existsSync(folder) ? test : test.skip;
const withPdf = existsSync(folder) && spawnSync('pdftotext', ['-v']).status === 0 ? test : test.skip;

/** The sections that people write, without their headings. */
function sectionsOf(text: string) {
  const titles = formForYear(2024).sections;
  const between = (from: string, to?: string) =>
    text.slice(text.indexOf(from) + from.length, to === undefined ? undefined : text.indexOf(to));
  return {
    '0': text.slice(0, text.indexOf(titles[0]!)),
    '1': between(titles[0]!, titles[1]),
    '5': between(titles[4]!, titles[5]),
    '6': between(titles[5]!),
  };
}

function checked(name: string, text: string) {
  const { findings, numbers } = checkText({ ...sample(name), sections: sectionsOf(text) });
  return {
    findings: findings.map(({ rule, severity, code }) => `${rule} ${severity} ${code}`),
    ofTables: numbers
      .filter(({ state }) => state !== 'noTable')
      .map(({ text: one, state, label }) => `${one} ${state} ${label}`),
    others: numbers.filter(({ state }) => state === 'noTable').map(({ text: one }) => one),
  };
}

withPdf(
  '淮安 2024: every number of its tables agrees; nobody was held to account, and it does not say so',
  () => {
    const { stdout } = spawnSync('pdftotext', [join(folder, 'huaian-2024.pdf'), '-'], { encoding: 'utf8' });
    expect(checked('huaian-2024', stdout)).toEqual({
      findings: ['E22 query supervision'],
      ofTables: [
        '3119件 agrees 新收',
        '3050件 agrees 办理结果总计',
        '34件 agrees 上年结转',
        '103件 agrees 结转下年度',
        '351件 agrees 行政复议',
        '72件 agrees 结果维持',
        '64件 agrees 结果纠正',
        '178件 agrees 其他结果',
        '37件 agrees 尚未审结',
        '46件 agrees 行政诉讼',
        '25件 agrees 结果维持',
        '5件 agrees 结果纠正',
        '9件 agrees 其他结果',
        '7件 agrees 尚未审结',
      ],
      others: ['5500余条', '1件', '11件', '21个', '6期', '12场', '95个', '四个', '100%', '4次', '3940元'],
    });
  },
);

withShared(
  '沾益 2019: its one number of a table agrees; a heading stands twice, the last section is blank',
  () => {
    const { findings, ofTables } = checked(
      'zhanyi-2019',
      readFileSync(join(folder, 'zhanyi-2019.txt'), 'utf8'),
    );
    expect({ findings, ofTables }).toEqual({
      findings: ['E22 query supervision', 'E23 query sameHeading', 'E21 query blankSection'],
      ofTables: ['3件 agrees 新收'],
    });
  },
);
