/** Words of the two sides of the pane, and of what is being loaded. */

export const sides = { label: '做什么', report: '填报', review: '汇总' } as const;
export const loading = '正在打开…';
