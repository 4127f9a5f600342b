/** Values of options that several commands take. */
import { levelNamed } from '../documents/level-named';
import { sentTables } from '../documents/sent-workbook';
import type { TableId } from '../report/address';
import { forms } from '../report/form';
import type { Level } from '../report/report';
import { levels } from '../report/report';
import type { SheetKind } from '../workbook/sheet-kind';
import { plannedKinds } from '../workbook/sheet-kind';
import { tables } from '../words/findings';
import { levelWords } from '../words/levels';
import { sheetNames } from '../words/sheets';

/** 2024, in four digits: no annual report is of another century. */
export const yearIn = (text: string): number | undefined =>
  /^20\d\d$/u.test(text) ? Number(text) : undefined;

export const formIds: readonly string[] = forms.map(({ id }) => id);

/** By its id or by what it is called. */
export const levelIn = (text: string): Level | undefined => levelNamed(text.trim());

/** As messages and the help list them. */
export const levelChoices = levels.map((id) => ({ id, name: levelWords[id] }));
export const sheetChoices = plannedKinds.map((id) => ({ id, name: sheetNames[id] }));
export const tableChoices = sentTables.map((id) => ({ id, name: sheetNames[id] }));

/** By its id, by its usual name, or as people call the table: 表三. */
export const sheetIn = (said: string): SheetKind | undefined =>
  sheetChoices.find(({ id, name }) => id === said || name === said)?.id ?? tableIn(said);
export const tableIn = (said: string): TableId | undefined =>
  tableChoices.find(({ id, name }) => [id, name, tables[id]].includes(said))?.id;

/** `a,b c` as a, b and c */
export const listed = (all: readonly string[]): readonly string[] =>
  all.flatMap((some) => some.split(/[,，、]/u)).filter((one) => one !== '');

/** Standard input can be read once. */
export const isStdinTwice = (files: readonly (string | undefined)[]): boolean =>
  files.filter((file) => file === '-').length > 1;
