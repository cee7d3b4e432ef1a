import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityCertificate } from '../world/kernel/certificates.ts';

let file: string | undefined;

/**
 * Where the certificate of the worlds of this process lies, for variables such as `NODE_EXTRA_CA_CERTS`, behind those that this
 * variable names for this process.
 */
export function authorityFile(): string {
  if (file !== undefined) return file;
  file = join(mkdtempSync(join(tmpdir(), 'greenroom-world-')), 'authority.pem');
  writeFileSync(file, `${certificatesGiven()}${authorityCertificate()}`);
  return file;
}

/** Node takes no file that is not there for an error (nodejs.org, "Command-line API", NODE_EXTRA_CA_CERTS). */
function certificatesGiven(): string {
  const given = process.env['NODE_EXTRA_CA_CERTS'] ?? '';
  return given !== '' && existsSync(given) ? `${readFileSync(given, 'utf8')}\n` : '';
}
