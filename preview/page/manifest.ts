/**
 * What Excel takes from an add-in's manifest: its name, the page of its pane, its functions, and its part of
 * the ribbon. Texts are those of the wanted locale, by the manifest's overrides.
 */

export interface AddInManifest {
  readonly displayName: string;
  readonly pane: string;
  readonly functions: { readonly metadata: string; readonly namespace: string } | null;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  /** address of the largest icon that the button names */
  readonly icon: string;
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly kind: 'showTaskpane'; readonly page: string }
  | { readonly kind: 'execute'; readonly name: string };

/** Reads a manifest; throws an error that names what is missing. */
export function readManifest(manifest: Document, locale: string): AddInManifest {
  const resources = readResources(manifest, locale);
  const named = (element: Element, tag: string): string => {
    const resid = child(element, tag)?.getAttribute('resid') ?? '';
    const text = resources.get(resid);
    if (text === undefined) throw new Error(`清单里找不到资源“${resid}”（${tag}）`);
    return text;
  };

  const buttonOf = (control: Element): RibbonButton => {
    const tip = required(control, 'Supertip');
    return {
      id: control.getAttribute('id') ?? '',
      label: named(control, 'Label'),
      tip: { title: named(tip, 'Title'), description: named(tip, 'Description') },
      icon: resources.get(largestIcon(required(control, 'Icon'))) ?? '',
      action: actionOf(required(control, 'Action')),
    };
  };

  const actionOf = (action: Element): RibbonAction => {
    const kind = typeOf(action);
    if (kind === 'ShowTaskpane') return { kind: 'showTaskpane', page: named(action, 'SourceLocation') };
    if (kind === 'ExecuteFunction') {
      return { kind: 'execute', name: required(action, 'FunctionName').textContent?.trim() ?? '' };
    }
    throw new Error(`预览不认识按钮的动作“${kind}”`);
  };

  const tabs = all(manifest, 'ExtensionPoint')
    .filter((point) => typeOf(point) === 'PrimaryCommandSurface')
    .flatMap((point) => children(point, 'CustomTab'))
    .map((tab) => ({
      id: tab.getAttribute('id') ?? '',
      label: named(tab, 'Label'),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: named(group, 'Label'),
        buttons: children(group, 'Control')
          .filter((control) => typeOf(control) === 'Button')
          .map(buttonOf),
      })),
    }));

  const functions = all(manifest, 'ExtensionPoint').find((point) => typeOf(point) === 'CustomFunctions');
  const root = manifest.documentElement;
  return {
    displayName: localized(required(root, 'DisplayName'), locale),
    pane: localized(required(required(root, 'DefaultSettings'), 'SourceLocation'), locale),
    functions: functions
      ? {
          metadata: named(required(functions, 'Metadata'), 'SourceLocation'),
          namespace: named(functions, 'Namespace'),
        }
      : null,
    tabs,
  };
}

/** Where the preview serves what the manifest names: the same path on the preview's own host and port. */
export const served = (address: string, origin: string): string => {
  const { pathname, search } = new URL(address);
  return new URL(pathname + search, origin).href;
};

function readResources(manifest: Document, locale: string): ReadonlyMap<string, string> {
  return new Map(
    all(manifest, 'Resources').flatMap((resources) =>
      Array.from(resources.querySelectorAll('[id]'), (entry): [string, string] => [
        entry.getAttribute('id') ?? '',
        localized(entry, locale),
      ]),
    ),
  );
}

const localized = (element: Element, locale: string): string =>
  children(element, 'Override')
    .find((override) => override.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase())
    ?.getAttribute('Value') ??
  element.getAttribute('DefaultValue') ??
  '';

const largestIcon = (icon: Element): string =>
  children(icon, 'Image').reduce(
    (largest, image) => {
      const size = Number(image.getAttribute('size'));
      return size > largest.size ? { size, resid: image.getAttribute('resid') ?? '' } : largest;
    },
    { size: 0, resid: '' },
  ).resid;

const typeOf = (element: Element): string | null =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');

const all = (manifest: Document, tag: string): Element[] =>
  Array.from(manifest.getElementsByTagNameNS('*', tag));

const children = (element: Element, tag: string): Element[] =>
  Array.from(element.children).filter(({ localName }) => localName === tag);

const child = (element: Element, tag: string): Element | undefined => children(element, tag)[0];

function required(element: Element, tag: string): Element {
  const found = child(element, tag);
  if (found === undefined) throw new Error(`清单的 ${element.localName} 里没有 ${tag}`);
  return found;
}
