/** A cell as the workbook holds it; an empty cell is `''`. */
export type RawCell = number | string | boolean;
