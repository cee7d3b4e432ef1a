import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { bitString, type Der, der, generalizedTime, oid } from './der.ts';

/** Who vouches for the domain names of the world; nobody trusts it who was not told so. */
export interface Authority {
  /** Path of a file with its certificate: what `NODE_EXTRA_CA_CERTS` names. */
  readonly file: string;
  /** What a server of that domain name shows. */
  contextOf(domainName: string): SecureContext;
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Of the machine's time, by which clients judge a certificate. */
const DAY = 24 * 3_600_000;
const VALID_DAYS = 30;
const OWN_NAME = "Greenroom's rehearsal";

let made: Authority | undefined;

/** Worlds of one process share it; it lasts as long as the process. */
export function worldAuthority(): Authority {
  made ??= createAuthority();
  return made;
}

function createAuthority(): Authority {
  const [own, servers] = [newKeys(), newKeys()];
  const file = join(mkdtempSync(join(tmpdir(), 'greenroom-authority-')), 'certificate.pem');
  writeFileSync(file, pem(certificate({ name: OWN_NAME, keys: own, extension: isAuthority() }, own)));
  const key = servers.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const contexts = new Map<string, SecureContext>();
  return {
    file,
    contextOf(domainName) {
      const holder = { name: 'A site of it', keys: servers, extension: isFor(domainName) };
      const context =
        contexts.get(domainName) ?? createSecureContext({ key, cert: pem(certificate(holder, own)) });
      contexts.set(domainName, context);
      return context;
    },
  };
}

function newKeys(): Keys {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** Whom a certificate is for. */
interface Holder {
  readonly name: string;
  readonly keys: Keys;
  readonly extension: Der;
}

/** X.509, version 3 (RFC 5280), signed by the authority. */
function certificate({ name, keys, extension }: Holder, authority: Keys): Der {
  const algorithm = der('sequence', oid('1.2.840.10045.4.3.2')); // ECDSA with SHA-256
  const now = Date.now();
  const validity = [new Date(now - DAY), new Date(now + VALID_DAYS * DAY)].map(generalizedTime);
  const signed = der(
    'sequence',
    der(0xa0, der('integer', Buffer.from([2]))),
    der('integer', Buffer.from([1]), randomBytes(8)),
    algorithm,
    commonName(OWN_NAME),
    der('sequence', ...validity),
    commonName(name),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der('sequence', extension)),
  );
  return der('sequence', signed, algorithm, bitString(sign('sha256', signed, authority.privateKey)));
}

function commonName(name: string): Der {
  return der('sequence', der('set', der('sequence', oid('2.5.4.3'), der('text', Buffer.from(name)))));
}

/** Critical, as an authority's basic constraints must be. */
function isAuthority(): Der {
  const yes = der('boolean', Buffer.from([0xff]));
  return der('sequence', oid('2.5.29.19'), yes, der('octets', der('sequence', yes)));
}

/** The subject's alternative name, by which clients compare. */
function isFor(domainName: string): Der {
  const names = der('sequence', der(0x82, Buffer.from(domainName, 'latin1')));
  return der('sequence', oid('2.5.29.17'), der('octets', names));
}

function pem(certificateInDer: Der): string {
  const lines = certificateInDer.toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`;
}
