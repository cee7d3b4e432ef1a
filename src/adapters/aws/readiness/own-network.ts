import { BlockList, isIP } from 'node:net';

/**
 * What a machine alone reaches, with what it knows of itself and its role. Sources: RFC 3927 and RFC 4291, 2.5.6; Amazon EC2 User Guide,
 * "Access instance metadata", and Amazon EKS User Guide, "EKS Pod Identity", for the addresses of IPv6; RFC 6052, 2.1, for what a
 * translator makes of those of IPv4, RFC 8215 and RFC 3056 for further ones; Azure's "What is IP address 168.63.129.16?", and the pages
 * on instance metadata of Google Cloud, Alibaba Cloud and Oracle Cloud. Private addresses are not among them: a runner of a
 * team's own may well ask a load balancer within its network.
 */
const OF_THE_MACHINE = new BlockList();
OF_THE_MACHINE.addSubnet('169.254.0.0', 16, 'ipv4');
OF_THE_MACHINE.addSubnet('fe80::', 10, 'ipv6');
OF_THE_MACHINE.addSubnet('fd00:ec2::', 32, 'ipv6');
OF_THE_MACHINE.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');
OF_THE_MACHINE.addSubnet('64:ff9b:1::', 48, 'ipv6');
OF_THE_MACHINE.addSubnet('2002:a9fe::', 32, 'ipv6');
OF_THE_MACHINE.addSubnet('::169.254.0.0', 112, 'ipv6');
OF_THE_MACHINE.addAddress('fd20:ce::254', 'ipv6');
OF_THE_MACHINE.addAddress('168.63.129.16', 'ipv4');
OF_THE_MACHINE.addAddress('100.100.100.200', 'ipv4');
OF_THE_MACHINE.addAddress('192.0.0.192', 'ipv4');

/** The machine itself (RFC 1122, 3.2.1.3, and RFC 4291, 2.5.2 and 2.5.3). */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addSubnet('0.0.0.0', 8, 'ipv4');
LOOPBACK.addSubnet('::', 127, 'ipv6');
LOOPBACK.addSubnet('64:ff9b::7f00:0', 104, 'ipv6');

/** Addresses of a host by its name; [] where nobody knows it, or somebody else will find them. Never throws. */
export type AddressesOf = (host: string) => Promise<readonly string[]>;

/**
 * Whether an address leads to the machine's own network, by its host or by what that is called. The host is what a URL makes of it: in
 * a URL `0xa9fea9fe` is 169.254.169.254.
 * @param asksLoopback true where AWS itself is played on this machine.
 */
export async function leadsToMachine(
  { hostname }: URL,
  addressesOf: AddressesOf,
  asksLoopback: boolean,
): Promise<boolean> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) === 0 ? await addressesOf(host) : [host];
  const lists = asksLoopback ? [OF_THE_MACHINE] : [OF_THE_MACHINE, LOOPBACK];
  return addresses.some((address) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    return lists.some((list) => list.check(address.replace(/%.*$/, ''), family));
  });
}

/** Whether a URL, such as that of AWS in a rehearsal, leads to this machine by its address or by the name that every machine has. */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
  return (
    host === 'localhost' || (isIP(host) !== 0 && LOOPBACK.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4'))
  );
}
