import { describeSizes } from './exact-sizes';

describeSizes([
  { totals: 'published', changes: 3, blanks: 20, reports: 90 },
  { totals: 'computed', changes: 2, blanks: 20, reports: 90 },
  { totals: 'published', changes: 7, reports: 60 },
]);
