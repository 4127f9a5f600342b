/**
 * The worker of the page that stands alone. Opened from a folder it can load no script but its own; so its own script,
 * which is all in one function (see scripts/vite/classic-script.ts), is begun once more in a worker.
 */

/** The function that the build puts around the whole script. */
declare global {
  var ogiStandalone: (() => void) | undefined;
}

let address: string | undefined;

/** @throws where the browser begins none; one that it begins and then does not run tells so by its error */
export function ownWorker(): Worker {
  const script = globalThis.ogiStandalone;
  if (!script) throw new Error('the script is in no function');
  address ??= URL.createObjectURL(
    new Blob([`globalThis.ogiStandalone=${String(script)};ogiStandalone();`], { type: 'text/javascript' }),
  );
  return new Worker(address);
}
