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
  'wordings',
  'requests',
] as const;

export type SheetKind = (typeof sheetKinds)[number];

/** Those that are built where nobody says which: most offices word no sentence in their own way. */
export const usualKinds: readonly SheetKind[] = sheetKinds.filter((kind) => kind !== 'wordings');
