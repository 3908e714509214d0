import { Injectable } from '@nestjs/common';
import type { AgreedTerms } from '../../agreements/index.js';
import { Services } from '../../catalogue/index.js';
import { promiseOf, type Promised } from './promise.js';
import { type Asking, type ResolvedTerms, ResolveTerms } from './resolve-terms.js';

/** The promise that terms make for a request, by the service it is for. */
@Injectable()
export class TermsOfTexts {
  constructor(
    private readonly services: Services,
    private readonly resolve: ResolveTerms,
  ) {}

  /** Were these terms in force. */
  async proposed(terms: AgreedTerms, serviceIds: readonly string[]): Promise<Record<string, Promised>> {
    const services = await this.services.find(serviceIds);
    return Object.fromEntries(services.map(({ id, targets }) => [id, promiseOf(terms, targets)]));
  }

  /** The promise of a request that is sent at the moment. */
  async inForce(
    asking: Omit<Asking, 'serviceId'>,
    serviceIds: readonly string[],
  ): Promise<Record<string, ResolvedTerms>> {
    const terms: Record<string, ResolvedTerms> = {};
    for (const serviceId of serviceIds) terms[serviceId] = await this.resolve.execute({ ...asking, serviceId });
    return terms;
  }
}
