import ipaddr from 'ipaddr.js';
import { isWithin } from '../outbound/public-address.js';
import { bareAddress } from './budgets.js';

/**
 * The proxies whose forwarded client address is trusted. `X-Forwarded-For` is read from its right end: each proxy
 * appends the address it saw, so the first address that is not a trusted proxy is the caller's. Entries left of it are
 * ignored.
 */
export class TrustedProxies {
  private readonly ranges: ReturnType<typeof ipaddr.parseCIDR>[];

  /** @throws Error with a sentence when an entry is neither an address nor a range */
  constructor(entries: readonly string[]) {
    this.ranges = entries.map((entry) => {
      const [address = ''] = entry.split('/');
      // Without this check, `10/8` would be parsed as a range around 0.0.0.10.
      const whole = ipaddr.IPv6.isValid(address) || ipaddr.IPv4.isValidFourPartDecimal(address);
      if (whole && ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
      if (whole && address === entry) return ipaddr.parseCIDR(`${entry}/${entry.includes(':') ? 128 : 32}`);
      throw new Error(`"${entry}" is neither an address like 10.1.0.7 nor a range of them like 10.1.0.0/16`);
    });
  }

  has(address: string): boolean {
    const bare = bareAddress(address);
    return ipaddr.isValid(bare) && this.ranges.some((range) => isWithin(ipaddr.process(bare), range));
  }
}
