import ipaddr from 'ipaddr.js';

/** IANA's special-purpose ranges inside ordinary ranges. */
const SPECIAL_V4 = ['192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.175.48.0/24'].map(cidr);
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map(cidr);
/**
 * All IPv6 addresses that were ever assigned for the public internet. Mapped, compatible and translated IPv4 addresses
 * are outside.
 */
const GLOBAL_V6 = cidr('2000::/3');

type Cidr = [ipaddr.IPv4 | ipaddr.IPv6, number];

function cidr(text: string): Cidr {
  return ipaddr.parseCIDR(text);
}

export const isWithin = (address: ipaddr.IPv4 | ipaddr.IPv6, [network, bits]: Cidr): boolean =>
  address.kind() === network.kind() && address.match(network, bits);

/**
 * True if an address, as the resolver or the URL parser writes it, is on the public internet. In doubt it is not
 * public: an IPv6 form that contains an IPv4 address is always refused.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4'
    ? !SPECIAL_V4.some((range) => isWithin(address, range))
    : isWithin(address, GLOBAL_V6) && !SPECIAL_V6.some((range) => isWithin(address, range));
}
