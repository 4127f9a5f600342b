/** Reports whose whole text stands in one line, as some sites and programs copy them. */
import type { Block, Content } from '../../../src/documents/reading/content';
import { readContent } from '../../../src/documents/reading/read-content';
import { brokenUp } from '../../../src/documents/reading/unbroken';
import { layouts } from '../../support/layouts';
import { sample, sampleNames } from '../../support/samples';

const NOTE = {
  place: 'document',
  found: null,
  used: null,
  why: '全文在一行里，没有分行，按标题和标签分开来读。请对照原文。',
};
const text = (line: string): Block => ({ kind: 'text', text: line });
const linesOf = ({ blocks }: Content) =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []));

const sections = {
  '0': '根据《中华人民共和国政府信息公开条例》编制本报告。',
  '1': '2024年，我市主动公开政府信息5.1万条。工作进一步规范，规章和行政规范性文件全部公开。',
  '5': '还存在不足。我们将改进工作。',
  '6': '2024年，未收取信息处理费。',
};

test.each(sampleNames.flatMap((name) => ['blanks', 'tabs', 'bars'].map((layout) => [name, layout] as const)))(
  '%s, its lines (%s) set behind each other, is the same report',
  (name, layout) => {
    const told = { ...sample(name), sections };
    const lines = linesOf(layouts[layout]!(told));
    const apart = readContent({ layout: 'lines', blocks: lines.map(text) });
    const { report, notes } = readContent({ layout: 'lines', blocks: [text(lines.join(' '))] });
    expect({ ...report, sections: undefined }).toEqual({ ...apart.report, sections: undefined });
    const known = { ...report.sections };
    expect(known['1']).toBe(sections['1']);
    expect([known['5'], known['6']]).toEqual([sections['5'], sections['6']]);
    expect(notes.filter(({ place }) => place === 'document')).toEqual([NOTE]);
  },
);

test('nothing parts the words and the figures: what the identities tell is read, the rest is blank and named', () => {
  const report = sample('suqian-2024');
  const line = linesOf(layouts.glued!(report)).join('');
  const { report: read, notes } = readContent({ layout: 'lines', blocks: [text(line)] });
  expect(read.table3).toEqual(report.table3);
  expect(read.table2?.normative).toEqual({ made: null, repealed: null, inForce: null });
  expect(notes.map(({ place }) => place)).toContain('table2.normative');
});

test('a paragraph that lists the sections is no report', () => {
  const list =
    '本报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项组成。';
  const content: Content = {
    layout: 'structured',
    blocks: [
      text(`${list}${'公开了信息。'.repeat(30)}`),
      ...Array.from({ length: 40 }, () => text('公开了很多信息。'.repeat(3))),
    ],
  };
  expect(brokenUp(content)).toBe(content);
});
