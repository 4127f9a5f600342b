/** What a text claims of fees in words: that none was notified (未发出收费通知), that none was charged (未收取信息处理费). */
import { factAddress } from '../../report/address';
import type { TableForms } from '../../report/form';
import { figureRows } from '../../report/form';
import { rows, sumOfRows, totalColumn } from '../../rules/table3';
import type { Assertion } from './assertion';
import type { FactFigure } from './fact';
import type { Span } from './span';
import type { Reading } from './subject';

const NO_NOTICE =
  /(?:未|没有)(?:发出|下达|开具|送达|制发)(?:过|任何)?(?:政府信息公开)?(?:信息处理费)?(?:的)?收费通知/gu;
const NO_FEE = /(?:未|没有)(?:实际)?收取(?:过|任何)?(?:政府信息公开)?信息处理费/gu;
/** 上年未收取, 2022年未收取 */
const OF_OTHER_YEAR = /(?:上年|去年|上一年)度?[^，。；]{0,6}$/u;

/** What is said is held against a fact only where the report states it. */
export function feeAssertions(
  text: string,
  { start, end }: Span,
  { table3Form }: TableForms,
  facts: readonly FactFigure[],
): readonly Assertion[] {
  const sentence = text.slice(start, end);
  const none = (rule: string, pattern: RegExp, readings: readonly Reading[]): readonly Assertion[] =>
    readings.length === 0
      ? []
      : [...sentence.matchAll(pattern)].flatMap(({ 0: words, index }) => {
          const span = { start: start + index, end: start + index + words.length };
          if (OF_OTHER_YEAR.test(sentence.slice(0, index))) return [];
          return [{ rule, span, kind: 'none' as const, zero: readings, told: readings }];
        });
  const fact = (id: string): readonly Reading[] =>
    facts
      .filter(({ address }) => address === factAddress(id))
      .map(({ label, address }) => ({ label, cells: [address] }));
  const unpaid = figureRows(table3Form)
    .filter(({ id }) => id === rows.feeUnpaid)
    .map(({ id }) => sumOfRows(table3Form, [id], totalColumn(table3Form)));
  const notices = fact('feeNotices');
  return [
    // notices that the report states are held against the table by a rule of its own
    ...none('D02', NO_NOTICE, notices.length > 0 ? [] : unpaid),
    ...none('E21', NO_NOTICE, notices),
    ...none('E21', NO_FEE, fact('feeCollected')),
  ];
}
