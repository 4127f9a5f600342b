/** Writes a published report as one page of HTML for a government site: no script, nothing from elsewhere. */
import { htmlTable } from './html-table';
import { element, escaped } from './markup';
import type { PublishedBlock, PublishedReport, PublishedSection } from './published-report';
import { titleOf } from './published-report';

/** A site has styles of its own; these serve the page by itself. */
const STYLE = [
  'body{max-width:60em;margin:0 auto;padding:1em;line-height:1.8;font-family:SimSun,serif}',
  'h1{text-align:center}',
  'p{text-indent:2em}',
  '.signature{text-align:right;margin-right:2em}',
  '.table{overflow-x:auto}',
  'table{border-collapse:collapse;width:100%;line-height:1.4}',
  'caption{font-weight:bold;padding:.5em}',
  'th,td{min-width:2em;border:1px solid #000;padding:.2em .3em;text-align:center;font-weight:normal}',
  'th[scope^=row]{text-align:left}',
].join('\n');

/** A heading within its paragraph, which an h3 would break in two. */
const RUN_IN = ' role="heading" aria-level="3"';

export function writeHtml(report: PublishedReport): string {
  const title = titleOf(report);
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', title),
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    element('h1', title),
    ...report.sections.flatMap(sectionOf),
    element('p', report.checkLine),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const sectionOf = ({ heading, blocks }: PublishedSection): readonly string[] => [
  ...(heading === undefined ? [] : [element('h2', heading)]),
  ...blocks.map(blockOf),
];

function blockOf(block: PublishedBlock): string {
  switch (block.kind) {
    case 'subheading':
      return element('h3', block.text);
    case 'paragraph':
      return `<p>${block.lead === undefined ? '' : element('b', block.lead, RUN_IN)}${escaped(block.text)}</p>`;
    case 'table':
      return htmlTable(block.table);
    case 'signature':
      return `<p class="signature">${escaped(block.organ)}<br>${escaped(block.date)}</p>`;
  }
}
