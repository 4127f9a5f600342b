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
  'signing',
  'checkReport',
  'charts',
] as const;

export type SheetKind = (typeof sheetKinds)[number];

/** Made from what the others hold by then, on a command of their own; as values, which do not follow the others. */
const madeKinds: readonly SheetKind[] = ['signing', 'checkReport', 'charts'];

/** Those that are planned with the workbook. */
export const plannedKinds: readonly SheetKind[] = sheetKinds.filter((kind) => !madeKinds.includes(kind));

/** Those that are built where nobody says which: most offices word no sentence in their own way. */
export const usualKinds: readonly SheetKind[] = plannedKinds.filter((kind) => kind !== 'wordings');
