import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityCertificate } from '../world/kernel/certificates.ts';

let file: string | undefined;

/** Where the certificate of the worlds of this process lies, for variables such as `NODE_EXTRA_CA_CERTS`. */
export function authorityFile(): string {
  if (file !== undefined) return file;
  file = join(mkdtempSync(join(tmpdir(), 'greenroom-world-')), 'authority.pem');
  writeFileSync(file, authorityCertificate());
  return file;
}
