/** What 基本信息 asks for, in its order; the sheet, the settings, the text and the exported report read it here. */
import type { Address } from '../report/address';

export const basicIds = [
  'organ',
  'selfName',
  'level',
  'scope',
  'year',
  'period',
  'platform',
  'website',
  'department',
  'address',
  'postcode',
  'phone',
  'fax',
  'email',
  'signature',
  'signedOn',
  'documentNumber',
] as const;

export type BasicId = (typeof basicIds)[number];

/** The address of the cell of an item, for formulas: it is no figure, and no rule looks at it. */
export const basicAddress = (id: BasicId): Address => `basics.${id}`;
