/** The sample reports that the preview's menu offers. */
import type { SampleReport } from './sample-reports';

const files = import.meta.glob<SampleReport>('../../samples/*.json', { import: 'default', eager: true });

/** The reports by the name of their file, in the order of their names. */
export const samples: ReadonlyMap<string, SampleReport> = new Map(
  Object.entries(files).map(([path, report]) => [path.replace(/^.*\/|\.json$/g, ''), report]),
);

/** The samples as the menu shows them. */
export const sampleLabels: ReadonlyMap<string, string> = new Map(
  [...samples].map(([id, { organ, year }]) => [id, `${organ} ${year}年`]),
);
