/** What 基本信息 asks for, in its order; the sheet, the settings, the text and the exported report read it here. */
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
