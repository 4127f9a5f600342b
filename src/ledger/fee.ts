/** The charge for information (信息处理费, 国办函〔2020〕109号), in 元: by application or by page, never by both. */

/** A part of a scale: what each unit costs above `above`. */
interface Step {
  readonly above: number;
  readonly each: number;
}

/** 第五条: pages of one application. */
const BY_PAGE: readonly Step[] = [
  { above: 30, each: 10 },
  { above: 100, each: 20 },
  { above: 200, each: 40 },
];

/** 第四条: applications of one applicant in a calendar month that are free; from the 31st on each ten cost 100 more apiece. */
export const FREE = 10;
const FIRST_STEP = 30;
const STEP = 10;
const PRICE = 100;

const priceOf = (nth: number): number =>
  nth <= FREE ? 0 : nth <= FIRST_STEP ? PRICE : PRICE * (1 + Math.ceil((nth - FIRST_STEP) / STEP));

/** What all of one applicant's applications in a calendar month cost together, by application. */
export function feeByCount(applications: number): number {
  let fee = 0;
  for (let nth = FREE + 1; nth <= applications; nth += 1) fee += priceOf(nth);
  return fee;
}

/** What the pages provided on one application cost. */
export function feeByPage(pages: number): number {
  return BY_PAGE.reduce((fee, { above, each }, index) => {
    const end = BY_PAGE[index + 1]?.above ?? Infinity;
    return fee + each * Math.max(0, Math.min(pages, end) - above);
  }, 0);
}

/** Whether some number of pages costs this much. */
export function isFeeByPage(fee: number): boolean {
  const [first, second, third] = BY_PAGE.map(({ above }) => feeByPage(above)) as [number, number, number];
  const step = fee <= second ? BY_PAGE[0]! : fee <= third ? BY_PAGE[1]! : BY_PAGE[2]!;
  const from = fee <= second ? first : fee <= third ? second : third;
  return (fee - from) % step.each === 0;
}
