/** A number that is written wrong by a slip of the hand: two digits swapped, or one digit another. */

/** Of one digit alone any other number would be a slip. */
const FEWEST_DIGITS = 2;

/** Those of which a written number is a slip come first; the others stay in their order. */
export function slipsFirst<T extends { readonly value: number }>(
  written: number,
  figures: readonly T[],
): readonly T[] {
  const at = figures.findIndex(({ value }) => isSlip(written, value));
  return at > 0 ? [figures[at]!, ...figures.filter((_, index) => index !== at)] : figures;
}

function isSlip(written: number, right: number): boolean {
  const [one, other] = [String(written), String(right)];
  if (one.length !== other.length || one.length < FEWEST_DIGITS) return false;
  const places = [...one].flatMap((digit, place) => (digit === other[place] ? [] : [place]));
  const [first, second] = places as [number, number];
  return (
    places.length === 1 ||
    (places.length === 2 && one[first] === other[second] && one[second] === other[first])
  );
}
