import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { AllowList } from './allow-list.js';
import { callPinned, type Answer, type Call } from './call-pinned.js';
import { judgeAddresses, judgeTarget, readTarget } from './judge-target.js';
import { ResolveName } from './resolve-name.js';

/** The call did not come to an answer; nobody knows what the other side has done. */
export class OutboundFailed extends Error {
  constructor(readonly reason: 'NAME_NOT_FOUND' | 'NOT_REACHED' | 'TIMED_OUT' | 'BROKEN_OFF') {
    super(reason);
  }
}

/**
 * The one door for calls to addresses that people typed in. Each call resolves the name anew, judges every address it
 * leads to, and connects to exactly those, so that a name that changes its mind in between gains nothing. Redirects
 * are not followed and no proxy is asked; time and what is read of an answer are bounded.
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
   * Says what is wrong with an address before anybody calls it.
   * @throws OutboundRefused
   */
  examine(url: string): void {
    judgeTarget(readTarget(url), this.allowed);
  }

  /** @throws OutboundRefused before anything was sent, OutboundFailed after */
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
