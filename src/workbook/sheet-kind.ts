/** The sheets of the workbook by what they are for; their names are words of the clerk's and may be changed by him. */
export const sheetKinds = [
  'guide',
  'basics',
  'table2',
  'table3',
  'table4',
  'facts',
  'ledger',
  'previous',
  'findings',
  'text',
  'requests',
] as const;

export type SheetKind = (typeof sheetKinds)[number];
