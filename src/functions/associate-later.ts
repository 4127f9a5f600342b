/** Loads the functions beside the pane, which so is drawn without waiting for them; Excel waits with what it has to calculate. */

/** What office.js offers besides its types: calls are held back until the first function is associated. */
interface Delaying {
  readonly delayInitialization?: () => void;
}

/**
 * Call it while the page is being loaded. Resolves when every function is associated.
 * @param first what goes before
 */
export async function associateLater(first?: Promise<unknown>): Promise<void> {
  (CustomFunctions as Delaying).delayInitialization?.();
  await first;
  const { associateFunctions } = await import('./associate');
  associateFunctions();
}
