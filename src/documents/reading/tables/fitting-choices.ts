/** All ways to choose one of several from each of some rows so that every sum comes to nothing. */

/** What a choice adds to each sum; `undefined` where its row has no part in one. */
export type Choice = readonly (number | undefined)[];

/** As many steps as are looked at. */
const MOST_STEPS = 200_000;
/** As many solutions as are looked at; their cells seldom agree behind that. */
const MOST_SOLUTIONS = 500;

/**
 * @param rows the choices of each
 * @param rest what each sum has without them
 * @returns the places of the choices, a row each; `undefined` where there are more than can be looked at
 */
export function fittingChoices(
  rows: readonly (readonly Choice[])[],
  rest: readonly number[],
): readonly (readonly number[])[] | undefined {
  const order = rows.map((_, index) => index).sort((a, b) => rows[a]!.length - rows[b]!.length);
  // a sum is due where the last row with a part in it was chosen
  const hasPart = (index: number, sum: number) => rows[index]![0]?.[sum] !== undefined;
  const due = order.map((index, depth) =>
    rest.flatMap((_, sum) =>
      hasPart(index, sum) && !order.slice(depth + 1).some((later) => hasPart(later, sum)) ? [sum] : [],
    ),
  );
  const solutions: number[][] = [];
  const chosen: number[] = [];
  let steps = 0;
  const isTooMuch = () => steps > MOST_STEPS || solutions.length > MOST_SOLUTIONS;
  const look = (depth: number, sums: readonly number[]): void => {
    if (depth === order.length) {
      solutions.push([...chosen]);
      return;
    }
    const choices = rows[order[depth]!]!;
    for (let at = 0; at < choices.length; at += 1) {
      steps += 1;
      if (isTooMuch()) return;
      const choice = choices[at]!;
      if (due[depth]!.some((sum) => sums[sum]! + choice[sum]! !== 0)) continue;
      chosen[order[depth]!] = at;
      look(
        depth + 1,
        sums.map((sum, index) => sum + (choice[index] ?? 0)),
      );
    }
  };
  look(0, rest);
  return isTooMuch() ? undefined : solutions;
}
