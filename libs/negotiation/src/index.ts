export { abilitiesOf } from './abilities.js';
export { begin, type NegotiationOpening } from './begin.js';
export { differenceOfTerms, type Difference } from './difference.js';
export { negotiationInWords, type Labels } from './in-words.js';
export { move } from './move.js';
export type { Circumstances, NegotiationMove } from './moves.js';
export {
  negotiationIsOver,
  PROPOSAL_LIMIT,
  PROTOCOL,
  type MoveName,
  type Row,
  type NegotiationState,
} from './protocol.js';
export { faultsOfProtocol } from './protocol-faults.js';
export { NegotiationRefused, type RefusalCode } from './refusal.js';
export { canonicalJson, hashOfTerms, type Json, type Terms } from './terms.js';
export { restore } from './restore.js';
export { otherSide } from './types.js';
export type { Kind } from './kind.js';
export type { Negotiation, Party, Proposal, Settlement, NegotiatingSide, NegotiationStep } from './types.js';
