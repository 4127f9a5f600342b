/** How large text of a Word document is, by the styles of its run, paragraph and table. */
import { sizesIn } from '../../../../src/documents/reading/sources/word-sizes';

const style = (id: string, inner: string, attributes = '') =>
  `<w:style ${attributes} w:styleId="${id}">${inner}</w:style>`;
const size = (half: number) => `<w:rPr><w:szCs w:val="99"/><w:sz w:val="${half}"/></w:rPr>`;
const on = (id: string) => `<w:basedOn w:val="${id}"/>`;
const DEFAULTS = `<w:docDefaults><w:rPrDefault>${size(24)}</w:rPrDefault></w:docDefaults>`;
const OF_ALL = style('a', size(28), 'w:type="paragraph" w:default="1"');

test.each<[string, string, Parameters<ReturnType<typeof sizesIn>>, number]>([
  ['nothing is said', '', [], 21],
  ['set for all', DEFAULTS, [], 24],
  ['the usual paragraph', DEFAULTS + OF_ALL, [], 28],
  ['a paragraph of another style', DEFAULTS + OF_ALL + style('b', ''), [undefined, 'b'], 24],
  ['a run before its paragraph', style('b', size(32)) + style('c', size(18)), ['c', 'b'], 18],
  ['a style on another', style('b', size(32)) + style('c', on('b')) + style('d', on('c')), ['d'], 32],
  ['a style against its base', style('b', size(32)) + style('c', on('b') + size(30)), ['c'], 30],
  ['a table', DEFAULTS + style('t', size(18)), [undefined, undefined, 't'], 18],
  ['styles on each other', DEFAULTS + style('b', on('c')) + style('c', on('b')), ['b'], 24],
  ['a size that is none', style('b', '<w:sz w:val="large"/>'), ['b'], 21],
  ['a style that is not there', '', ['b', 'c', 't'], 21],
])('%s', (_, xml, ids, expected) => {
  expect(sizesIn(xml)(...ids)).toBe(expected);
});
