import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AllowList } from './allow-list.js';
import { callPinned, type Answer, type Call } from './call-pinned.js';
import { judgeAddresses, judgeTarget, readTarget } from './judge-target.js';
import { ResolveName } from './resolve-name.js';

/** The call got no answer; it is unknown if the other side has done anything. */
export class OutboundFailed extends Error {
  constructor(readonly reason: 'NAME_NOT_FOUND' | 'NOT_REACHED' | 'TIMED_OUT' | 'BROKEN_OFF') {
    super(reason);
  }
}

/**
 * Makes all calls to URLs that people entered. Each call resolves the name again, judges every resolved address, and
 * connects to exactly these, so a name that changes its addresses in between gains nothing. Redirects are not followed
 * and no proxy is used. The time and the part of an answer that is read are limited.
 */
@Injectable()
export class Outbound {
  private readonly allowed: AllowList;

  constructor(
    private readonly config: Config,
    private readonly resolve: ResolveName,
  ) {
    this.allowed = new AllowList(config.outboundAllow);
  }

  /**
   * Checks a URL before it is called.
   * @throws OutboundRefused
   */
  examine(url: string): void {
    judgeTarget(readTarget(url), this.allowed);
  }

  /** @throws OutboundRefused before anything was sent, OutboundFailed after that */
  async post(url: string, call: Call): Promise<Answer> {
    const target = readTarget(url);
    judgeTarget(target, this.allowed);
    const signal = AbortSignal.timeout(this.config.outboundTimeoutMs);
    const addresses = target.isAddress ? [target.host] : await this.addressesOf(target.host, signal);
    judgeAddresses(target, addresses, this.allowed);
    try {
      return await callPinned(target, addresses, call, signal);
    } catch (error) {
      throw new OutboundFailed(reasonOf(error as NodeJS.ErrnoException));
    }
  }

  private async addressesOf(host: string, signal: AbortSignal): Promise<string[]> {
    try {
      return await Promise.race([this.resolve.execute(host), aborted(signal)]);
    } catch {
      throw new OutboundFailed(signal.aborted ? 'TIMED_OUT' : 'NAME_NOT_FOUND');
    }
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

function reasonOf({ name, code, syscall }: NodeJS.ErrnoException): OutboundFailed['reason'] {
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'TIMED_OUT';
  return syscall === 'connect' || code?.startsWith('ERR_TLS') || code?.includes('CERT') ? 'NOT_REACHED' : 'BROKEN_OFF';
}
