import { isKind, type Kind } from '../features/conversation/moments';

/** The part of the address behind the question mark. */
export interface RequestSearch {
  /** The kind of moments that the timeline shows alone. */
  show?: Kind;
}

export const requestSearch = ({ show }: Record<string, unknown>): RequestSearch => (isKind(show) ? { show } : {});
