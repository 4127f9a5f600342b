/** Which classes of organ say what people tell: those whose sentences ask for it. */
import type { Form } from '../report/form';
import type { Level } from '../report/report';
import { levels } from '../report/report';
import { termsOf } from './condition';
import { outlineOf } from './outline';
import type { Wording } from './sentence';
import { askedOf, slotsOf } from './sentence';

/**
 * @param name under which sentences ask for a told text or a statement
 * @returns `undefined` for what every class says
 */
export function levelsTelling({ name }: { readonly name: string }, form: Form): readonly Level[] | undefined {
  const asking = outlineOf(form, [])
    .flatMap(({ sentences }) => sentences)
    .filter(({ wordings }) => wordings.some((wording) => asksFor(name, wording)));
  const limits = asking.flatMap((sentence) => (sentence.levels ? [sentence.levels] : []));
  if (limits.length === 0 || limits.length < asking.length) return undefined;
  return levels.filter((level) => limits.some((some) => some.includes(level)));
}

function asksFor(name: string, { when, text }: Wording): boolean {
  const operands = when === undefined ? [] : termsOf(when).flatMap(({ left, right }) => [left, right]);
  return (
    slotsOf(text).some((slot) => slot.kind === 'asked' && slot.name === name) ||
    operands.some((operand) => {
      const asked = typeof operand === 'string' ? askedOf(operand) : undefined;
      return asked?.kind === 'ticked' && asked.name === name;
    })
  );
}
