/** Where LibreOffice is looked for. */
import { findLibreOffice } from '../../../scripts/lib/libreoffice.mjs';

const at = (place: string) => (path: string) => path === place;

test.each<[NodeJS.Platform, Record<string, string>, string, string | undefined]>([
  ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/soffice', '/usr/bin/soffice'],
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/libreoffice', '/usr/bin/libreoffice'],
  ['linux', { PATH: '/usr/bin' }, '/opt/soffice', undefined],
  [
    'darwin',
    {},
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ],
  [
    'win32',
    { PROGRAMFILES: 'C:\\Program Files' },
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  ],
  ['linux', { PATH: '/usr/bin', OGI_SOFFICE: '/opt/lo/soffice' }, '/usr/bin/soffice', '/opt/lo/soffice'],
])('on %s with %j, where %s is', (platform, env, place, found) => {
  expect(findLibreOffice(platform, env, at(place))).toBe(found);
});
