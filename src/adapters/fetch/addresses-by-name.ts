/** Addresses that a request to a host would go to; [] where none is found. */
export async function addressesByName(host: string): Promise<readonly string[]> {
  const { lookup } = await import('node:dns/promises');
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}
