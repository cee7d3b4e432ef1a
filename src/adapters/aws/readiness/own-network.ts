import { BlockList, isIP } from 'node:net';

/**
 * What a machine alone reaches, with what it knows of itself and its role. Sources: RFC 3927 and RFC 4291, 2.5.6; Amazon EC2 User Guide,
 * "Access instance metadata", and Amazon EKS User Guide, "EKS Pod Identity", for the addresses of IPv6. Private addresses are not among
 * them: a runner of a team's own may well ask a load balancer within its network.
 */
const OF_THE_MACHINE = new BlockList();
OF_THE_MACHINE.addSubnet('169.254.0.0', 16, 'ipv4');
OF_THE_MACHINE.addSubnet('fe80::', 10, 'ipv6');
OF_THE_MACHINE.addSubnet('fd00:ec2::', 32, 'ipv6');

/** Addresses of a host by its name; [] where nobody knows it, or somebody else will find them. Never throws. */
export type AddressesOf = (host: string) => Promise<readonly string[]>;

/**
 * Whether an address leads to the machine's own network, by its host or by what that is called. The host is what a URL makes of it: in
 * a URL `0xa9fea9fe` is 169.254.169.254.
 */
export async function leadsToMachine({ hostname }: URL, addressesOf: AddressesOf): Promise<boolean> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) === 0 ? await addressesOf(host) : [host];
  return addresses.some((address) =>
    OF_THE_MACHINE.check(address.replace(/%.*$/, ''), isIP(address) === 6 ? 'ipv6' : 'ipv4'),
  );
}
