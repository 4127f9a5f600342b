/** A figure of a report by its address. */
import type { Address } from '../report/address';
import { factAddress, placeOf } from '../report/address';
import type { Cell } from '../report/cell';
import type { Report } from '../report/report';
import { formOf, table3FormOf, table3Reader } from '../report/report';

/** Reads the figures of a report; `undefined` for one that it lacks. */
export function cellReader(report: Report | undefined): (address: Address) => Cell | undefined {
  if (!report) return () => undefined;
  const table3Form = table3FormOf(report);
  const table3 = table3Form && report.table3 ? table3Reader(table3Form, report.table3) : () => undefined;
  const outcomes = new Map(formOf(report)?.table4.columns.map(({ id }, index) => [id, index]));
  const facts = new Map(
    Object.entries(report.facts ?? {}).map(([id, cell]) => [factAddress(id), cell] as const),
  );
  return (address) => {
    const place = placeOf(address);
    switch (place?.table) {
      case 'table2':
        return report.table2?.[place.row]?.[place.column];
      case 'table3':
        return table3(address);
      case 'table4':
        return report.table4?.[place.row]?.[outcomes.get(place.column) ?? -1];
      case undefined:
        return facts.get(address);
    }
  };
}
