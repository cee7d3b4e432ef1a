/** How many blocks `Fn::Cidr` gives at most. Source: the reference of the function. */
export const MOST_BLOCKS = 256;

/**
 * The first `count` blocks of `bits` host bits within a block of addresses, IPv4 or IPv6; undefined where the block is none, or too
 * small for them. Source: the reference of Fn::Cidr.
 */
export function blocksWithin(block: string, count: number, bits: number): string[] | undefined {
  const [address = '', length = ''] = block.split('/');
  const width = address.includes(':') ? 128 : 32;
  const base = width === 128 ? fromV6(address) : fromV4(address);
  const given = Number(length);
  if (base === undefined || !/^\d{1,3}$/.test(length) || given > width) return undefined;
  if (!Number.isInteger(count) || count < 1 || count > MOST_BLOCKS) return undefined;
  if (!Number.isInteger(bits) || bits < 1 || bits > width - given) return undefined;
  const size = 1n << BigInt(bits);
  const first = (base >> BigInt(width - given)) << BigInt(width - given);
  if (BigInt(count) * size > 1n << BigInt(width - given)) return undefined;
  const shown = width === 128 ? toV6 : toV4;
  return Array.from({ length: count }, (_, n) => `${shown(first + BigInt(n) * size)}/${width - bits}`);
}

function fromV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);
}

function toV4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
}

function fromV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const gap = 8 - head.length - tail.length;
  if (gap < 0 || (halves.length === 1 && gap > 0)) return undefined;
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

/** The longest run of zeros is left out, as everybody writes them (RFC 5952). */
function toV6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, n) =>
    ((value >> BigInt(112 - 16 * n)) & 0xffffn).toString(16),
  );
  const runs = groups.map((_, from) => {
    const rest = groups.slice(from).findIndex((group) => group !== '0');
    return { from, length: rest < 0 ? groups.length - from : rest };
  });
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), { from: 0, length: 1 });
  if (longest.length < 2) return groups.join(':');
  return `${groups.slice(0, longest.from).join(':')}::${groups.slice(longest.from + longest.length).join(':')}`;
}
