/** What offices call rows whose official label is too long for them; by the row's id. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  'other.noCorrection': ['逾期不补正'],
  'other.feeUnpaid': ['逾期不缴费', '逾期未缴费'],
};
