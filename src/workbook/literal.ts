/** Texts that stay texts, in cells and in page headers. */

/** Characters that begin a formula, an error value, or mark a text already. */
const OPENS_SOMETHING = /^[=+\-@#'＝＋－＠]/;
/** What is left of a number, a date or a time when its signs are taken away is nothing. */
const NUMERIC_SIGNS = /[\d０-９\s.,:/％%()（）¥￥$€£eE，．：／年月日时分秒上下午+'’-]/g;
/** Words of dates and times: `5-Jan`, `1 p` */
const TIME_WORDS = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[apm]/gi;
const HAS_DIGIT = /[\d０-９]/;
const LOGICAL = /^(?:true|false)$/i;

/** `text` as it is put into a cell so that Excel keeps it as a text, e.g. `'=1` for `=1`. */
export function literal(text: string): string {
  const taken =
    OPENS_SOMETHING.test(text) ||
    LOGICAL.test(text) ||
    (HAS_DIGIT.test(text) && text.replace(TIME_WORDS, '').replace(NUMERIC_SIGNS, '') === '');
  return taken ? `'${text}` : text;
}

/** `text` as a page header prints it: there `&` opens a code. */
export function headerText(text: string): string {
  return text.replace(/&/g, '&&');
}
