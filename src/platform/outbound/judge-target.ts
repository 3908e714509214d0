import { isIP } from 'node:net';
import { AllowList } from './allow-list.js';
import { OutboundRefused } from './outbound-refused.js';
import { isPublicAddress } from './public-address.js';

const LONGEST = 2048;
const USUAL_PORTS = [443, 8443];
/** Suffixes that never belong to the public internet. */
const LOCAL_SUFFIXES = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
  'onion',
];

/** A parsed outbound URL. The connection uses these parts and does not parse the URL again. */
export interface OutboundTarget {
  secure: boolean;
  /** A host name in lower case, or an IP address without brackets. */
  host: string;
  port: number;
  /** The path with the query. */
  path: string;
  isAddress: boolean;
}

/**
 * Parses a URL as the connection will understand it. Refuses every spelling that another parser could understand
 * differently: short, octal, hexadecimal and decimal numbers, escapes, digits of other scripts, a dot at the end.
 * @throws OutboundRefused
 */
export function readTarget(text: string): OutboundTarget {
  if (text.length > LONGEST || !/^https?:\/\/[\x21-\x7e]+$/i.test(text) || !URL.canParse(text)) {
    throw new OutboundRefused('UNREADABLE');
  }
  const url = new URL(text);
  const written = /^[a-z]+:\/\/([^/?#]*)/i.exec(text)![1]!;
  if (written.includes('@')) throw new OutboundRefused('CREDENTIALS');
  if (written.replace(/:\d*$/, '').toLowerCase() !== url.hostname) throw new OutboundRefused('ODD_SPELLING');
  if (url.hostname.endsWith('.') || text.includes('\\') || url.hash !== '') throw new OutboundRefused('ODD_SPELLING');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  return { secure, host, port, path: url.pathname + url.search, isAddress: isIP(host) !== 0 };
}

/**
 * Judges a target before its name is resolved. `judgeAddresses` judges the resolved addresses.
 * @throws OutboundRefused
 */
export function judgeTarget(target: OutboundTarget, allowed: AllowList): void {
  if (allowed.hasHost(target.host, target.port)) return;
  if (target.isAddress) return judgeAddresses(target, [target.host], allowed);
  const labels = target.host.split('.');
  if (labels.length < 2 || LOCAL_SUFFIXES.includes(labels.at(-1)!)) throw new OutboundRefused('LOCAL_NAME');
  // If the list has ranges, the name may still resolve to one of them, and then plain http and any port are allowed.
  if (!allowed.hasRanges) requireUsual(target);
}

/**
 * Either all addresses of a name must be public, or all must be on the list. A name with both kinds is treated as an
 * attack.
 * @throws OutboundRefused
 */
export function judgeAddresses(target: OutboundTarget, addresses: readonly string[], allowed: AllowList): void {
  if (allowed.hasHost(target.host, target.port)) return;
  if (addresses.length > 0 && addresses.every((address) => allowed.hasAddress(address))) return;
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw new OutboundRefused('NOT_PUBLIC');
  requireUsual(target);
}

function requireUsual({ secure, port }: OutboundTarget): void {
  if (!secure) throw new OutboundRefused('NOT_HTTPS');
  if (!USUAL_PORTS.includes(port)) throw new OutboundRefused('PORT_NOT_USUAL');
}
