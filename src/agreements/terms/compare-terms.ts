import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { ReadNegotiation } from '../negotiations/acts/read-negotiation.js';
import { fromJson, type AgreedTerms } from './agreed-terms.js';
import { refuse } from '../agreements.errors.js';
import { ReadAgreement } from '../queries/read-agreement.js';
import { differencesOf, type TermsDifference } from './terms-difference.js';

export interface Comparison {
  from: number;
  to: number;
  differences: TermsDifference[];
}

interface Numbered {
  number: number;
  terms: AgreedTerms;
}

/** Compares two versions of an agreement, or two proposals of a negotiation. */
@Injectable()
export class CompareTerms {
  constructor(
    private readonly readAgreement: ReadAgreement,
    private readonly readNegotiation: ReadNegotiation,
  ) {}

  /** Compares with the number before, unless `from` is given. */
  async versions(actor: Actor, agreementId: string, to: number, from = to - 1): Promise<Comparison> {
    const { versions } = await this.readAgreement.execute(actor, agreementId);
    return compare(versions, from, to);
  }

  /** Compares with the number before, unless `from` is given. */
  async proposals(actor: Actor, negotiationId: string, to: number, from = to - 1): Promise<Comparison> {
    const { negotiation } = await this.readNegotiation.execute(actor, negotiationId);
    const proposals = negotiation.proposals.map(({ number, terms }) => ({ number, terms: fromJson(terms) }));
    return compare(proposals, from, to);
  }
}

function compare(texts: readonly Numbered[], from: number, to: number): Comparison {
  const [before, after] = [from, to].map((number) => texts.find((text) => text.number === number));
  if (before === undefined || after === undefined) throw refuse('agreement.no_such_text');
  return { from, to, differences: differencesOf(before.terms, after.terms) };
}
