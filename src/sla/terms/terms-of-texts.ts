import { Injectable } from '@nestjs/common';
import type { AgreedTerms } from '../../agreements/index.js';
import { Services } from '../../catalogue/index.js';
import { promiseOf, type Promised } from './promise.js';
import { type TermsAsking, type ResolvedTerms, ResolveTerms } from './resolve-terms.js';

/** The promises that terms make for requests, by service id. */
@Injectable()
export class TermsOfTexts {
  constructor(
    private readonly services: Services,
    private readonly resolve: ResolveTerms,
  ) {}

  /** The promises as if these terms were in force. */
  async proposed(terms: AgreedTerms, serviceIds: readonly string[]): Promise<Record<string, Promised>> {
    const services = await this.services.find(serviceIds);
    return Object.fromEntries(services.map(({ id, targets }) => [id, promiseOf(terms, targets)]));
  }

  /** The promises for requests that are sent at the instant `at`. */
  async inForce(
    asking: Omit<TermsAsking, 'serviceId'>,
    serviceIds: readonly string[],
  ): Promise<Record<string, ResolvedTerms>> {
    const terms: Record<string, ResolvedTerms> = {};
    for (const serviceId of serviceIds) terms[serviceId] = await this.resolve.execute({ ...asking, serviceId });
    return terms;
  }
}
