/** Answers a `load`: the properties that were asked for, nested objects and the items of collections included. */
import { Arguments, member, pascal } from './excel-class';
import type { ExcelObject } from './excel-class';
import { isMemberSupported, requireMember } from './requirement-sets';
import type { RequirementSets } from './requirement-sets';
import type { QueryInfo } from './wire';

type Answer = Record<string, unknown>;

const NO_ARGUMENTS = new Arguments([]);

/** What is asked of one object: its own properties by name, and what is asked of the objects below it. */
interface Question {
  readonly all: boolean;
  readonly below: ReadonlyMap<string, readonly string[]>;
}

export function query(object: ExcelObject, info: QueryInfo, sets: RequirementSets): Answer {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  return answer(object, paths, sets, { top: info.Top, skip: info.Skip });
}

function answer(
  object: ExcelObject,
  paths: readonly string[],
  sets: RequirementSets,
  window: { readonly top?: number | undefined; readonly skip?: number | undefined } = {},
): Answer {
  const { kind, self } = object;
  if (!kind.items) return { ...kind.identify?.(self), ...properties(object, ask(paths), sets) };
  const own = paths.filter((path) => Object.hasOwn(kind.properties ?? {}, pascal(path)));
  const ofItems = paths.filter((path) => !own.includes(path));
  const items = kind.items(self).slice(window.skip ?? 0);
  return {
    ...(own.length > 0 && properties(object, ask(own), sets)),
    _Items: items.slice(0, window.top ?? items.length).map((item) => answer(item, ofItems, sets)),
  };
}

function ask(paths: readonly string[]): Question {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/');
    if (first === '*' || first === '') continue;
    const nested = below.get(pascal(first)) ?? [];
    below.set(pascal(first), rest.length > 0 ? [...nested, rest.join('/')] : nested);
  }
  return { all: paths.length === 0 || paths.some((path) => path === '*' || path === ''), below };
}

function properties({ kind, self }: ExcelObject, { all, below }: Question, sets: RequirementSets): Answer {
  const found: Answer = {};
  if (all) {
    for (const [name, property] of Object.entries(kind.properties ?? {})) {
      if (property.get && isMemberSupported(sets, kind.name, name)) found[name] = property.get(self);
    }
  }
  for (const [name, nested] of below) {
    requireMember(sets, kind.name, name);
    if (kind.objects && Object.hasOwn(kind.objects, name)) {
      const object = kind.objects[name]!(self, NO_ARGUMENTS);
      found[name] = object && answer(object, nested, sets);
    } else {
      found[name] = member(kind.properties, kind.name, name).get?.(self);
    }
  }
  return found;
}
