/** Which version of ExcelApi brought a member: what an older Excel does not have fails there as it would. */
import { ExcelError } from './errors';

/** The highest version of each set that the Excel being played supports; names in lower case. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Below this, every Excel that runs the add-in has a member. */
const FLOOR = '1.10';

/** The interpreted members that are newer than the floor, by class and member as the wire names them. */
const NEWER_MEMBERS: Readonly<Record<string, string>> = {
  'Application.DecimalSeparator': '1.11',
  'Application.ThousandsSeparator': '1.11',
  'Application.UseSystemSeparators': '1.11',
  'ConditionalFormatCollection.GetItemOrNullObject': '1.14',
  'Table.Resize': '1.13',
  'Worksheet._RegisterEventNameChanged': '1.17',
  'WorksheetCollection._RegisterEventNameChanged': '1.17',
};

const compare = (a: string, b: string): number => {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
};

export function isSetSupported(sets: RequirementSets, set: string, version = '1.1'): boolean {
  const supported = sets[set.toLowerCase()];
  return supported !== undefined && compare(supported, version) >= 0;
}

export function isMemberSupported(sets: RequirementSets, kind: string, name: string): boolean {
  return isSetSupported(sets, 'excelapi', NEWER_MEMBERS[`${kind}.${name}`] ?? FLOOR);
}

export function requireMember(sets: RequirementSets, kind: string, name: string): void {
  if (!isMemberSupported(sets, kind, name)) throw new ExcelError('ApiNotFound');
}
