import { assertions } from '../../src/narrative/assertions';
import { levelsTelling } from '../../src/narrative/telling-levels';
import { toldTexts } from '../../src/narrative/told-texts';
import { forms } from '../../src/report/form';
import { governments } from '../../src/report/level';

test.each(forms)('governments alone tell appraisal, evaluation and accountability: the $id form', (form) => {
  const limited = [...toldTexts, ...assertions].flatMap((told) => {
    const levels = levelsTelling(told, form);
    return levels ? [[told.id, levels] as const] : [];
  });
  expect(limited).toEqual(
    [
      'appraisalName',
      'appraisalResult',
      'evaluationResult',
      'accountabilityText',
      'noEvaluation',
      'noAccountability',
    ].map((id) => [id, governments]),
  );
});

test.each(['没有这一项', '机关名称'])(
  'of what every class tells, or none, no classes are said: %s',
  (name) => {
    expect(levelsTelling({ name }, forms[0]!)).toBeUndefined();
  },
);
