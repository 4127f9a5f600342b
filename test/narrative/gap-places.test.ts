import { gapPlaceOf } from '../../src/narrative/gap-places';
import { narrateReport } from '../../src/narrative/narrate-report';
import { gapsOf } from '../../src/narrative/written';
import { gapMessage } from '../../src/words/generated-text';
import { sample } from '../support/samples';

test('what a text lacks is filled in in its table, in 正文用数 or in 基本信息', () => {
  const gaps = gapsOf(narrateReport({ report: sample('zhanyi-2019') }));
  const placeOf = (name: string) => {
    const one = gaps.find(({ shown }) => shown === `【待填：${name}】`)!;
    return gapMessage('一、总体情况', one.sentence, one.shown, gapPlaceOf(one));
  };
  expect(['上年结转', '网络、信函等4项', '按期答复情况'].map(placeOf)).toEqual([
    '“一、总体情况”的“办理情况”还缺【待填：上年结转】。请在表中填好这个数，再生成或更新正文。',
    '“一、总体情况”的“申请渠道”还缺【待填：网络、信函等4项】。请在“正文用数”填好这个数，再生成或更新正文。',
    '“一、总体情况”的“按期答复”还缺【待填：按期答复情况】。请在“正文用数”填写、勾选后再生成，或者自己补写。',
  ]);
});

test('what the organ says of itself is filled in in 基本信息', () => {
  const shown = '【待填：发布平台】';
  expect(gapMessage('一、总体情况', '平台建设', shown, gapPlaceOf({ shown, cells: [] }))).toBe(
    '“一、总体情况”的“平台建设”还缺【待填：发布平台】。请在“基本信息”填好后再生成，或者自己补写。',
  );
});
