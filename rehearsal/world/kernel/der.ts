/** One value of ASN.1 in its distinguished encoding. Source: ITU-T X.690. */
export type Der = Buffer;

function tagged(tag: number, content: Buffer): Der {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, 0x80 + digits.length, ...digits]), content]);
}

export function sequence(...parts: readonly Der[]): Der {
  return tagged(0x30, Buffer.concat(parts));
}

export function setOf(...parts: readonly Der[]): Der {
  return tagged(0x31, Buffer.concat(parts));
}

/** A number that is not negative, as its bytes. */
export function integer(bytes: Buffer): Der {
  return tagged(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function truth(): Der {
  return tagged(0x01, Buffer.from([0xff]));
}

export function bits(bytes: Buffer): Der {
  return tagged(0x03, Buffer.concat([Buffer.from([0]), bytes]));
}

export function octets(bytes: Buffer): Der {
  return tagged(0x04, bytes);
}

export function utf8(text: string): Der {
  return tagged(0x0c, Buffer.from(text, 'utf8'));
}

/** A time as `YYMMDDHHMMSSZ`. */
export function utcTime(text: string): Der {
  return tagged(0x17, Buffer.from(text, 'latin1'));
}

/** A value whose meaning a context tag tells: `isWhole` for one that is made of others. */
export function context(tag: number, content: Buffer, isWhole: boolean): Der {
  return tagged((isWhole ? 0xa0 : 0x80) + tag, content);
}

/** An object identifier, such as `2.5.4.3`. */
export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}
