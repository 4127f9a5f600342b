/** The identities that the tables of a report keep, by which unclear rows are told. */
import type { Form } from '../../../report/form';
import { allRules } from '../../../rules/all';
import type { Sums } from './settled';

export function identitySums(form: Form, table3Form: Form): readonly Sums[] {
  return allRules
    .flatMap((rule) => (rule.kind === 'identity' ? rule.relations({ form, table3Form }) : []))
    .map(({ place, left, right }) => ({
      left: left.cells,
      right: right.cells,
      place,
      labels: [left.label, right.label],
    }));
}
