/** What is said while an application is entered or a ledger is imported. */

const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join('');

export const missing = (labels: readonly string[]) => `请填写${quoted(labels)}。`;
