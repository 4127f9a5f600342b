import { figureRows, formForYear } from '../../src/report/form';
import { nextYear } from '../../src/workbook/next-year';
import { sample, sampleNames } from '../support/samples';

test.each(sampleNames)('next year begins with what %s carries over, in its seven columns', (name) => {
  const report = { ...sample(name), sections: { '6': '本年情况说明' } };
  const request = nextYear({
    report,
    sheets: ['table3', 'previous'],
    basics: {
      organ: report.organ,
      selfName: '我区',
      year: String(report.year),
      period: '全年',
      platform: '门户网站',
    },
  });
  const form = formForYear(report.year + 1);
  const { carriedIn, ...others } = request.report!.table3!;
  expect(carriedIn).toEqual(report.table3.carriedOut);
  expect(carriedIn).toHaveLength(7);
  expect(Object.keys(others).sort()).toEqual(
    figureRows(form)
      .map(({ id }) => id)
      .filter((id) => id !== 'carriedIn')
      .sort(),
  );
  expect(new Set(Object.values(others).flat())).toEqual(new Set([null]));
  const { sections, ...withoutText } = report;
  expect(sections).toBeDefined();
  expect(request).toMatchObject({
    organ: report.organ,
    year: report.year + 1,
    form: { id: form.id },
    sheets: ['table3', 'previous'],
    basics: { selfName: '我区', platform: '门户网站' },
  });
  expect(request.basics).not.toHaveProperty('period');
  expect(request.previous).toEqual(withoutText);
  expect(request.report).not.toHaveProperty('facts');
});

test('the year in which the form changes gets the new form, and last year’s report stays on its own', () => {
  const request = nextYear({ report: { ...sample('zhanyi-2019'), year: 2020 }, sheets: ['table3'] });
  expect([request.form.id, request.previous!.format]).toEqual(['2021', '2019']);
});

test('a report without table 3 carries nothing over', () => {
  const request = nextYear({ report: { organ: '甲局', year: 2024, format: '2021' }, sheets: ['table3'] });
  expect(request.report).toBeUndefined();
});
