import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import {
  bits,
  context,
  type Der,
  integer,
  objectId,
  octets,
  sequence,
  setOf,
  truth,
  utcTime,
  utf8,
} from './der.ts';

/** An authority that only this process knows: nothing trusts it that was not told to. */
interface Authority {
  readonly key: KeyObject;
  readonly certificate: string;
  readonly contexts: Map<string, SecureContext>;
}

const NAME = "The rehearsal's world";
const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const ALTERNATIVE_NAME = '2.5.29.17';

let authority: Authority | undefined;

function theAuthority(): Authority {
  if (authority) return authority;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const isAuthority = extension(BASIC_CONSTRAINTS, sequence(truth()));
  const certificate = certificateOf({ subject: NAME, publicKey, extensions: [isAuthority] }, privateKey);
  authority = { key: privateKey, certificate, contexts: new Map() };
  return authority;
}

/** The certificate, as PEM, that a client has to trust to speak TLS with the worlds of this process. */
export function authorityCertificate(): string {
  return theAuthority().certificate;
}

/** What the world needs to speak TLS as that domain name. */
export function tlsContextFor(domainName: string): SecureContext {
  const { key, certificate, contexts } = theAuthority();
  const known = contexts.get(domainName);
  if (known) return known;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = sequence(context(2, Buffer.from(domainName, 'latin1'), false));
  const own = certificateOf(
    { subject: domainName.slice(0, 64), publicKey, extensions: [extension(ALTERNATIVE_NAME, names)] },
    key,
  );
  const made = createSecureContext({
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: own + certificate,
  });
  contexts.set(domainName, made);
  return made;
}

function extension(id: string, value: Der): Der {
  return sequence(objectId(id), octets(value));
}

/** Source: RFC 5280, section 4.1. */
function certificateOf(
  of: { readonly subject: string; readonly publicKey: KeyObject; readonly extensions: readonly Der[] },
  signer: KeyObject,
): string {
  const name = (text: string) => sequence(setOf(sequence(objectId(COMMON_NAME), utf8(text))));
  const content = sequence(
    context(0, integer(Buffer.from([2])), true),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(12)])),
    ECDSA_WITH_SHA256,
    name(NAME),
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    name(of.subject),
    of.publicKey.export({ type: 'spki', format: 'der' }),
    context(3, sequence(...of.extensions), true),
  );
  const signed = sequence(content, ECDSA_WITH_SHA256, bits(sign('sha256', content, signer)));
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
