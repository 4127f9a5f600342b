/** The add-in's last action in Excel: kept in a custom XML part, so that it can be undone after the file was closed. */
import type { LastAction } from './last-action';
import { lastActionNamespace, parsed, serialised } from './last-action';

/** The parts that keep a last action, loaded; there is one at most. */
export function keptParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(lastActionNamespace).load('items/id');
}

/** Puts the action in the place of the earlier one; to be called once `parts` is loaded. */
export function keepLastAction(
  context: Excel.RequestContext,
  { items: [only, ...others] }: Excel.CustomXmlPartScopedCollection,
  action: LastAction,
): void {
  for (const other of others) other.delete();
  if (only) only.setXml(serialised(action));
  else context.workbook.customXmlParts.add(serialised(action));
}

export function forgetLastAction({ items }: Excel.CustomXmlPartScopedCollection): void {
  for (const part of items) part.delete();
}

/** A build that failed is no action that could be taken back. */
export async function forgetBuild(
  context: Excel.RequestContext,
  plans: readonly { readonly sheet: string }[],
): Promise<void> {
  const parts = keptParts(context);
  const kept = await keptAction(context, parts);
  const isOf = (name: string) => plans.some(({ sheet }) => sheet === name);
  if (kept?.kind === 'build' && kept.sheets.every(({ name }) => isOf(name))) forgetLastAction(parts);
}

/** What the workbook keeps, in two syncs, one where it keeps nothing. */
export async function keptAction(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection = keptParts(context),
): Promise<LastAction | undefined> {
  await context.sync();
  if (parts.items.length === 0) return undefined;
  const xml = parts.items.map((part) => part.getXml());
  await context.sync();
  return xml.map(({ value }) => parsed(value)).find((action) => action !== undefined);
}

/** What may not be kept in the file is remembered here, as long as the add-in runs. */
export class Memory {
  private remembered: { readonly kept: string; readonly whole: LastAction } | undefined;

  remember(kept: LastAction, whole: LastAction): void {
    this.remembered = { kept: serialised(kept), whole };
  }

  /** The action with what the file does not keep, if it is the one that is remembered. */
  whole(kept: LastAction): LastAction {
    return this.remembered?.kept === serialised(kept) ? this.remembered.whole : kept;
  }

  forget(): void {
    this.remembered = undefined;
  }
}
