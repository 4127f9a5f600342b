/** Days as documents print them. */

/** @param iso `2025-01-24` */
export function dateOf(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
