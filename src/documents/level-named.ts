/** The class of organs that people name. */
import type { Level } from '../report/report';
import { levels } from '../report/report';
import { levelWords, shortLevels } from '../words/levels';

/** By its id or by what it is called, also in short: 部门, 乡镇, 街道. */
export function levelNamed(text: string): Level | undefined {
  if (text === '') return undefined;
  const exact = levels.find((level) => level === text || levelWords[level] === text) ?? shortLevels[text];
  const like = levels.filter((level) => levelWords[level].includes(text));
  return exact ?? (like.length === 1 ? like[0] : undefined);
}
