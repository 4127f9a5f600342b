/** The looks that show the two sides of an identity for a while, and the mark by which they are known for ours. */

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

/** Told apart by the type as well as by the colour; as the pane shows them beside 左边 and 右边. */
export const sideLooks = {
  left: { fill: '#CFE4FA', fontColor: '#0B3A66', bold: true },
  right: { fill: '#FFE3C2', fontColor: '#5C2E00', italic: true, underline: true },
} as const satisfies Record<Side, object>;

/** What a conditional format of ours has for a formula: it always holds, and nobody else writes it. */
export const markOf = (side: Side): string => `="ogi.${side}"<>""`;

export const isMark = (formula: unknown): boolean =>
  sides.some((side) => markOf(side) === String(formula).replace(/\s/g, ''));

/** The key under which the workbook keeps whether sheets may hold such looks. */
export const highlightsKey = 'ogi.highlights';
