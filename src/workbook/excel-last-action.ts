/** The add-in's last action in Excel: kept in a custom XML part, so that it can be undone after the file was closed. */
import type { LastAction } from './last-action';
import { lastActionNamespace, parsed, serialised } from './last-action';

/** The parts that keep the last action, loaded: one, or one for each parcel in which it was written. */
export function keptParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(lastActionNamespace).load('items/id');
}

/**
 * Puts the action in the place of the earlier one, or beside what is kept of it; to be called once `parts` is loaded.
 * @param continues whether it is a further parcel of the action that is kept
 */
export function keepLastAction(
  context: Excel.RequestContext,
  { items }: Excel.CustomXmlPartScopedCollection,
  action: LastAction,
  continues = false,
): void {
  const [only, ...others] = continues ? [] : items;
  for (const other of others) other.delete();
  if (only) only.setXml(serialised(action));
  else context.workbook.customXmlParts.add(serialised(action));
}

function forgetLastAction({ items }: Excel.CustomXmlPartScopedCollection): void {
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

/** What the workbook keeps, in two syncs, one where it keeps nothing; of an action in several parcels, one of them. */
export async function keptAction(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection = keptParts(context),
): Promise<LastAction | undefined> {
  await context.sync();
  for (const part of parts.items) {
    // a part may be nearly as large as what Excel sends at once, and the first tells enough
    const action = await actionIn(context, part);
    if (action) return action;
  }
  return undefined;
}

/** What a part keeps, in one sync; `undefined` where it is not of this version. */
export async function actionIn(
  context: Excel.RequestContext,
  part: Excel.CustomXmlPart,
): Promise<LastAction | undefined> {
  const xml: OfficeExtension.ClientResult<string> = part.getXml();
  await context.sync();
  const { value } = xml;
  return parsed(value);
}

/** What may not be kept in the file is remembered here, as long as the add-in runs. */
export class Memory {
  private readonly remembered = new Map<string, LastAction>();

  /** @param continues whether it is a further parcel of the same action */
  remember(kept: LastAction, whole: LastAction, continues = false): void {
    if (!continues) this.forget();
    this.remembered.set(serialised(kept), whole);
  }

  /** The action with what the file does not keep, if it is the one that is remembered. */
  whole(kept: LastAction): LastAction {
    return this.remembered.get(serialised(kept)) ?? kept;
  }

  forget(): void {
    this.remembered.clear();
  }
}
