/** Words of the sheet with charts of this year beside last year's. */
export const title = (organ: string, year: number) => `${organ}${year}年与上年对比`;
export const made = (at: string) => `${at}生成，是当时的数；此后有改动的，请重新生成。`;
export const yearHead = (year: number) => `${year}年`;
export const figureHead = '数据';
/** The charts, by the table that their figures are of. */
export const chartTitles = { table3: '政府信息公开申请', table4: '行政复议、行政诉讼' } as const;
