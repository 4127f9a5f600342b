// @ts-check
/** The certificate of `npm start`: self-signed for this machine, kept between starts, renewed before it ends. */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const LASTS = 365 * DAY;
const RENEWED_BEFORE_END = 30 * DAY;

/**
 * @typedef {{ key: string, cert: string }} Certificate both PEM
 */

/**
 * @param {string} cert PEM
 * @param {Date} now
 * @returns {boolean} whether it is for localhost and lasts long enough to be kept
 */
export function isGood(cert, now) {
  const certificate = new X509Certificate(cert);
  const remaining = Date.parse(certificate.validTo) - now.getTime();
  return certificate.checkHost('localhost') !== undefined && remaining > RENEWED_BEFORE_END;
}

/**
 * @param {string} folder where key.pem and cert.pem are kept
 * @param {Date} [now]
 * @returns {Promise<Certificate>}
 */
export async function ensureCertificate(folder, now = new Date()) {
  const keyFile = join(folder, 'key.pem');
  const certFile = join(folder, 'cert.pem');
  if (existsSync(keyFile) && existsSync(certFile)) {
    const kept = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
    if (isGood(kept.cert, now)) return kept;
  }
  const made = await makeCertificate(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, made.key, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return made;
}

/**
 * @param {Date} now
 * @returns {Promise<Certificate>}
 */
async function makeCertificate(now) {
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + LASTS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key, cert };
}
