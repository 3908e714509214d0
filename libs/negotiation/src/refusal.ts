export type RefusalCode =
  | 'negotiation.not_your_turn'
  | 'negotiation.own_proposal'
  | 'negotiation.proposal_superseded'
  | 'negotiation.proposals_exhausted'
  | 'negotiation.already_settled'
  | 'negotiation.expired'
  | 'negotiation.not_due'
  | 'negotiation.reason_required'
  | 'negotiation.alternative_required'
  | 'negotiation.same_person_both_sides'
  | 'negotiation.not_escalated'
  | 'negotiation.not_in_this_state'
  | 'negotiation.nothing_tabled'
  | 'negotiation.joint_text_already_tabled';

/** The reason why a move is not allowed, as one sentence for people. */
export interface NegotiationObjection {
  readonly code: RefusalCode;
  readonly message: string;
  /** The hash of the current text; only with `negotiation.proposal_superseded`. */
  readonly currentHash?: string;
}

/** A refused move. The negotiation has not changed. */
export class NegotiationRefused extends Error implements NegotiationObjection {
  readonly code: RefusalCode;
  readonly currentHash?: string;

  constructor({ code, message, currentHash }: NegotiationObjection) {
    super(message);
    this.name = 'NegotiationRefused';
    this.code = code;
    this.currentHash = currentHash;
  }
}
