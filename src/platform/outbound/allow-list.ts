import ipaddr from 'ipaddr.js';
import { isWithin } from './public-address.js';

const HOST = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:\d{1,5})?$/;

/**
 * Targets that the operator allows although they are not public: address ranges (`10.1.0.0/16`), and host names with
 * one port (`erp.internal:8080`) or with any port. A listed target may use plain http and any port.
 */
export class AllowList {
  private readonly ranges: ReturnType<typeof ipaddr.parseCIDR>[] = [];
  private readonly hosts = new Set<string>();

  /** @throws Error with a sentence if an entry is neither a range nor a host */
  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      if (ipaddr.isValidCIDR(entry)) this.ranges.push(ipaddr.parseCIDR(entry));
      else if (ipaddr.isValid(entry)) this.ranges.push([ipaddr.parse(entry), entry.includes(':') ? 128 : 32]);
      else if (HOST.test(entry)) this.hosts.add(entry);
      else throw new Error(`"${entry}" is neither a range of addresses like 10.1.0.0/16 nor a host like erp.internal`);
    }
  }

  get hasRanges(): boolean {
    return this.ranges.length > 0;
  }

  hasHost(host: string, port: number): boolean {
    return this.hosts.has(host) || this.hosts.has(`${host}:${port}`);
  }

  hasAddress(text: string): boolean {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.parse(text);
    return this.ranges.some((range) => isWithin(address, range));
  }
}
