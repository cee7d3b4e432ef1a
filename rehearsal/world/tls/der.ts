/** ASN.1 in DER (ITU-T X.690): as much of it as a certificate needs. */
export type Der = Buffer;

const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  text: 0x0c,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One value of a kind, of its parts. */
export function der(kind: keyof typeof TAGS | number, ...parts: readonly Uint8Array[]): Der {
  const content = Buffer.concat(parts);
  return Buffer.concat([
    Buffer.from([typeof kind === 'number' ? kind : TAGS[kind]]),
    lengthOf(content),
    content,
  ]);
}

/** An object identifier in dots, such as `2.5.4.3`. */
export function oid(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der('oid', Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** A string of whole bytes in bits. */
export function bitString(bytes: Uint8Array): Der {
  return der('bits', Buffer.from([0]), bytes);
}

/** An instant to the second. */
export function generalizedTime(at: Date): Der {
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der('time', Buffer.from(digits, 'latin1'));
}

function lengthOf({ length }: Uint8Array): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = length < 0x1_00 ? [length] : [length >> 8, length & 0xff];
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

/** Seven bits a byte, all but the last with the highest one set. */
function base128(value: number): readonly number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f));
  return bytes;
}
