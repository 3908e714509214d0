import type { Side } from '../../platform/events/index.js';

export const otherSide = (side: Side): Side => (side === 'REQUESTER' ? 'PROVIDER' : 'REQUESTER');
