/** Where a point of one space of a PDF stands in another. */
export type Matrix = readonly [number, number, number, number, number, number];

/** One after the other: `second` is in the space that `first` makes. */
export const combined = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[2] * second[1],
  first[1] * second[0] + first[3] * second[1],
  first[0] * second[2] + first[2] * second[3],
  first[1] * second[2] + first[3] * second[3],
  first[0] * second[4] + first[2] * second[5] + first[4],
  first[1] * second[4] + first[3] * second[5] + first[5],
];
