import { describeSizes } from './exact-sizes';

describeSizes([
  { totals: 'published', changes: 3, reports: 90 },
  { totals: 'computed', changes: 3, reports: 90 },
  { totals: 'mixed', changes: 3, reports: 90 },
]);
