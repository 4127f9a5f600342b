// @ts-check
/** Ends what start-preview began. */

export default async function stop() {
  const { stopPreview } = /** @type {{ stopPreview?: () => Promise<void> }} */ (globalThis);
  await stopPreview?.();
}
