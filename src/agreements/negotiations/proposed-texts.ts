import { hashOfTerms } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { ReadNegotiation } from './acts/read-negotiation.js';
import { asJson, fromJson, type AgreedTerms } from '../terms/agreed-terms.js';
import { AgreementDrafts } from '../drafts/drafts.js';
import { NegotiationStore, type LoadedNegotiation, type NegotiationScope } from './negotiation-store.js';

/** Terms that are not agreed, and their scope. */
export interface Text extends NegotiationScope {
  terms: AgreedTerms;
  hash: string;
}

export interface ProposedText extends Text {
  negotiationId: string;
  /** The number of the proposal in the negotiation. */
  number: number;
}

export interface DraftText extends Text {
  draftId: string;
  version: number;
  /** The department that writes the draft. */
  departmentId: string;
}

/** The proposals and drafts of two departments, for other modules. */
@Injectable()
export class ProposedTexts {
  constructor(
    private readonly readNegotiation: ReadNegotiation,
    private readonly negotiations: NegotiationStore,
    private readonly drafts: AgreementDrafts,
  ) {}

  /**
   * All proposals of a negotiation that this person may read.
   * @throws agreement.negotiation_not_found
   */
  async visibleTo(actor: Actor, negotiationId: string): Promise<ProposedText[]> {
    return textsOf(await this.readNegotiation.execute(actor, negotiationId));
  }

  /**
   * The proposal with this number; null when the negotiation has ended, or a newer proposal has replaced it. A joint
   * text is not replaced.
   */
  async onTheTable(negotiationId: string, number: number): Promise<ProposedText | null> {
    const loaded = await this.negotiations.read(negotiationId);
    if (loaded === null || loaded.row.closedAt !== null) return null;
    const texts = textsOf(loaded);
    const text = texts.find((each) => each.number === number);
    const isJoint = loaded.negotiation.proposals.some((each) => each.number === number && each.joint);
    return text !== undefined && (isJoint || text === texts.at(-1)) ? text : null;
  }

  /**
   * A draft that this person may read.
   * @throws agreement.draft_not_found
   */
  async draftVisibleTo(actor: Actor, draftId: string): Promise<DraftText> {
    const { id, version, departmentId, terms, ...draft } = await this.drafts.read(actor, draftId);
    return { draftId: id, version, departmentId, terms, hash: hashOfTerms(asJson(terms)), ...scopeOf(draft) };
  }
}

const textsOf = ({ row, agreement, negotiation }: LoadedNegotiation): ProposedText[] =>
  negotiation.proposals.map(({ number, terms, hash }) => ({
    ...scopeOf(agreement),
    negotiationId: row.id,
    number,
    terms: fromJson(terms),
    hash,
  }));

const scopeOf = ({ requesterDepartmentId, providerDepartmentId, serviceId }: NegotiationScope): NegotiationScope => ({
  requesterDepartmentId,
  providerDepartmentId,
  serviceId,
});
