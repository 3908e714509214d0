import ipaddr from 'ipaddr.js';

/** Ranges that IANA keeps for special purposes inside ordinary ones. */
const SPECIAL_V4 = ['192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.175.48.0/24'].map(cidr);
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map(cidr);
/** All that was ever handed out for the public internet; mapped, compatible and translated IPv4 lie outside. */
const GLOBAL_V6 = cidr('2000::/3');

type Cidr = [ipaddr.IPv4 | ipaddr.IPv6, number];

function cidr(text: string): Cidr {
  return ipaddr.parseCIDR(text);
}

export const isWithin = (address: ipaddr.IPv4 | ipaddr.IPv6, [network, bits]: Cidr): boolean =>
  address.kind() === network.kind() && address.match(network, bits);

/**
 * Whether an address, written as the resolver or the URL parser writes it, lies on the public internet. What is not
 * surely public is not: an IPv6 form that carries an IPv4 address is refused whatever it carries.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4'
    ? !SPECIAL_V4.some((range) => isWithin(address, range))
    : isWithin(address, GLOBAL_V6) && !SPECIAL_V6.some((range) => isWithin(address, range));
}
