/** What a schema cannot see in an add-in's manifest, as sentences; the tests beside it use it on ours and on broken ones. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** What stands around the manifest. */
export interface Surroundings {
  /** the file that an address points to, or undefined */
  readonly file: (address: string) => Uint8Array | undefined;
  /** the names that the add-in associates with Office.actions */
  readonly actions: readonly string[];
}

type ResourceKind = 'Images' | 'Urls' | 'ShortStrings' | 'LongStrings';

const LONGEST: Partial<Record<ResourceKind, number>> = { ShortStrings: 125, LongStrings: 250 };
const RESID_LENGTH = 32;
const ICON_SIZES = ['16', '32', '80'];
const NAMESPACE_ID = 'Functions.Namespace';

interface Resource {
  readonly kind: ResourceKind;
  readonly value: string;
  readonly overrides: ReadonlyMap<string, string>;
}

/**
 * @param manifest - the text of a manifest of an Excel add-in with a shared runtime
 * @returns a sentence for each thing that Excel would stumble over; empty for a sound manifest
 */
export function manifestProblems(manifest: string, { file, actions }: Surroundings): string[] {
  const document = new DOMParser().parseFromString(manifest, 'text/xml');
  const all = (name: string) => elements(document, name);
  const resources = readResources(document);
  const references = all('*').filter((element) => element.hasAttribute('resid'));

  return [
    ...references.flatMap((element) => referenceProblems(element, resources)),
    ...unusedResources(references, resources),
    ...[...resources].flatMap(([id, resource]) => textProblems(id, resource)),
    ...addresses(document, resources).flatMap((address) => addressProblems(address, file)),
    ...all('Icon').flatMap(iconSizeProblems),
    ...all('Icon').flatMap((icon) => pixelProblems(icon, resources, file)),
    ...baseIconProblems(document, file),
    ...duplicates([...all('CustomTab'), ...all('Group'), ...all('Control')]),
    ...sharedRuntimeProblems(document),
    ...all('AppDomain').flatMap(appDomainProblems),
    ...all('FunctionName')
      .map(textOf)
      .filter((name) => !actions.includes(name))
      .map((name) => `no action is associated with ${name}`),
    ...namespaceProblems(resources.get(NAMESPACE_ID)?.value ?? ''),
    ...requirementProblems(document),
  ];
}

function referenceProblems(element: Element, resources: ReadonlyMap<string, Resource>): string[] {
  const resid = attribute(element, 'resid');
  const wanted = kindWantedBy(element);
  const found = resources.get(resid)?.kind;
  const problems = resid.length > RESID_LENGTH ? [`resid ${resid} is longer than ${RESID_LENGTH}`] : [];
  if (found === wanted) return problems;
  return [...problems, `${element.localName} wants ${resid} among ${wanted}, it is ${found ?? 'nowhere'}`];
}

function kindWantedBy(element: Element): ResourceKind {
  switch (element.localName) {
    case 'Image':
      return 'Images';
    case 'Runtime':
    case 'SourceLocation':
    case 'FunctionFile':
      return 'Urls';
    case 'Description':
      return 'LongStrings';
    default:
      return 'ShortStrings';
  }
}

function unusedResources(references: readonly Element[], resources: ReadonlyMap<string, Resource>): string[] {
  const used = new Set(references.map((element) => attribute(element, 'resid')));
  return [...resources.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is used nowhere`);
}

function textProblems(id: string, { kind, value, overrides }: Resource): string[] {
  const longest = LONGEST[kind];
  if (longest === undefined || id === NAMESPACE_ID) return [];
  const texts = [value, ...overrides.values()];
  return [
    ...texts.filter((text) => text.length > longest).map(() => `${id} is longer than ${longest}`),
    ...(/\p{Script=Han}/u.test(value) ? [] : [`${id} is not Chinese`]),
    ...(overrides.has('en-US') ? [] : [`${id} has no English`]),
  ];
}

function addresses(document: Document, resources: ReadonlyMap<string, Resource>): string[] {
  const base = ['IconUrl', 'HighResolutionIconUrl', 'SourceLocation']
    .flatMap((name) => elements(document, name))
    .map((element) => attribute(element, 'DefaultValue'))
    .filter((address) => address !== '');
  const named = [...resources.values()]
    .filter(({ kind }) => kind === 'Images' || kind === 'Urls')
    .flatMap(({ value, overrides }) => [value, ...overrides.values()]);
  return [...new Set([...base, ...named])];
}

function addressProblems(address: string, file: Surroundings['file']): string[] {
  if (!address.startsWith('https://')) return [`${address} is not https`];
  return file(address) === undefined ? [`${address} leads to no file`] : [];
}

function iconSizeProblems(icon: Element): string[] {
  const sizes = elements(icon, 'Image').map((image) => attribute(image, 'size'));
  const place = attribute(icon.parentNode as Element, 'id');
  return ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `${place} has no icon of ${size}`);
}

function pixelProblems(
  icon: Element,
  resources: ReadonlyMap<string, Resource>,
  file: Surroundings['file'],
): string[] {
  return elements(icon, 'Image').flatMap((image) => {
    const address = resources.get(attribute(image, 'resid'))?.value ?? '';
    return pngProblems(address, Number(attribute(image, 'size')), file);
  });
}

function baseIconProblems(document: Document, file: Surroundings['file']): string[] {
  const sizes = { IconUrl: 32, HighResolutionIconUrl: 64 };
  return Object.entries(sizes).flatMap(([name, size]) =>
    elements(document, name).flatMap((icon) => pngProblems(attribute(icon, 'DefaultValue'), size, file)),
  );
}

function pngProblems(address: string, size: number, file: Surroundings['file']): string[] {
  const png = file(address);
  if (png === undefined) return [];
  const header = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)];
  return width === size && height === size
    ? []
    : [`${address} is ${width}×${height}, wanted ${size}×${size}`];
}

function duplicates(named: readonly Element[]): string[] {
  const ids = named.map((element) => attribute(element, 'id'));
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `id ${id} stands twice`,
  );
}

function sharedRuntimeProblems(document: Document): string[] {
  const runtime = elements(document, 'Runtime').map((element) => attribute(element, 'resid'))[0];
  const pages = [
    ...['Page', 'Script', 'Action']
      .flatMap((name) => elements(document, name))
      .flatMap((element) => elements(element, 'SourceLocation')),
    ...elements(document, 'FunctionFile'),
  ];
  return [
    ...pages
      .filter((page) => attribute(page, 'resid') !== runtime)
      .map((page) => `${(page.parentNode as Element).localName} runs outside the shared runtime`),
    ...elements(document, 'TaskpaneId').map(() => 'a TaskpaneId opens a second runtime'),
    ...elements(document, 'Runtime')
      .filter((element) => attribute(element, 'lifetime') !== 'long')
      .map(() => 'the shared runtime is not long'),
  ];
}

function appDomainProblems(domain: Element): string[] {
  const text = textOf(domain);
  return URL.canParse(text) && new URL(text).origin === text ? [] : [`AppDomain ${text} is no bare origin`];
}

function namespaceProblems(namespace: string): string[] {
  return /^[A-Za-z][A-Za-z0-9._]*$/.test(namespace) ? [] : [`“${namespace}” is no namespace`];
}

function requirementProblems(document: Document): string[] {
  const sets = elements(document, 'Set').map(
    (set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`,
  );
  return sets.length === 1 && sets[0] === 'SharedRuntime 1.1' ? [] : [`requires ${sets.join(', ')}`];
}

function readResources(document: Document): ReadonlyMap<string, Resource> {
  const kinds: readonly ResourceKind[] = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];
  return new Map(
    kinds.flatMap((kind) =>
      elements(document, kind)
        .flatMap((parent) => elements(parent, '*'))
        .filter((element) => element.hasAttribute('id'))
        .map((element) => {
          const value = attribute(element, 'DefaultValue');
          const overrides = elements(element, 'Override').map(
            (override) => [attribute(override, 'Locale'), attribute(override, 'Value')] as const,
          );
          return [attribute(element, 'id'), { kind, value, overrides: new Map(overrides) }] as const;
        }),
    ),
  );
}

function elements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

function textOf(element: Element): string {
  return element.textContent?.trim() ?? '';
}
