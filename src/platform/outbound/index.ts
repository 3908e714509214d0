export type { Answer } from './call-pinned.js';
export { Outbound, OutboundFailed } from './outbound.js';
export { OutboundRefused, type OutboundReason } from './outbound-refused.js';
