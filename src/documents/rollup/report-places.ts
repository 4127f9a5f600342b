/** Where findings of many units' reports are, each in its own forms. */
import { placesIn } from './place-list';
import type { RolledUp } from './rolled-up';
import type { UnitReport } from './unit-report';

/** Of a report in its own forms; of none, in those of the sum. */
export function placesOfReports({ forms }: RolledUp): (report?: UnitReport) => ReturnType<typeof placesIn> {
  const known = new Map<string, ReturnType<typeof placesIn>>();
  return (report) => {
    const key = report?.otherForm ?? '';
    const places = known.get(key) ?? placesIn(report?.formsBeside(forms) ?? forms);
    known.set(key, places);
    return places;
  };
}
