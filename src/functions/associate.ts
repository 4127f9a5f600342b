/** Tells Excel which function answers which id; functions.json is generated from the same source. */
import * as functions from './functions';

/** Associates every exported function with the id of its own name. */
export function associateFunctions(): void {
  for (const [id, implementation] of Object.entries(functions)) {
    CustomFunctions.associate(id, implementation);
  }
}
