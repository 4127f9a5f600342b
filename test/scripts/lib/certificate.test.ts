/** The certificate is kept between starts and renewed before it ends. */
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCertificate, isGood } from '../../../scripts/lib/certificate.mjs';

const NOW = new Date('2025-01-10T08:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-certificate-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('it stands for localhost and its addresses', async () => {
  const { cert } = await ensureCertificate(folder, NOW);
  const certificate = new X509Certificate(cert);
  expect({
    names: certificate.subjectAltName,
    host: certificate.checkHost('localhost'),
    elsewhere: certificate.checkHost('example.gov.cn'),
  }).toEqual({
    names: 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
    host: 'localhost',
    elsewhere: undefined,
  });
});

test('the next start finds the same one', async () => {
  const first = await ensureCertificate(folder, NOW);
  expect(await ensureCertificate(folder, later(300))).toEqual(first);
});

test('a month before its end there is a new one', async () => {
  const first = await ensureCertificate(folder, NOW);
  const second = await ensureCertificate(folder, later(340));
  expect({
    renewed: second.cert !== first.cert,
    firstGood: isGood(first.cert, later(340)),
    secondGood: isGood(second.cert, later(340)),
  }).toEqual({ renewed: true, firstGood: false, secondGood: true });
});
