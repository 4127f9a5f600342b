/** 定稿: keeps the report as it stands now. */
import { finalise } from '../../documents/finalisation';
import type { Finalised } from '../../workbook/finalised';
import type { Host, ReportSettings } from '../../workbook/host';
import { readOwn } from './own-workbook';

/**
 * @param goOn awaited before it is kept
 * @returns `undefined` where no tables of the year stand there
 */
export async function finaliseNow(
  host: Host,
  settings: ReportSettings,
  at: string,
  goOn: () => Promise<void>,
): Promise<Finalised | undefined> {
  const own = await readOwn(host, settings, 'never');
  if (!own) return undefined;
  const final = await finalise(own, at);
  await goOn();
  await host.saveFinalised(final);
  return final;
}
