import { isKind, type Kind } from '../features/conversation/moments';

/** The part of the address behind the question mark. */
export interface RequestSearch {
  /** The kind of moments that the timeline shows alone. */
  show?: Kind;
  /** The act whose dialog is open. */
  act?: string;
}

export const requestSearch = ({ show, act }: Record<string, unknown>): RequestSearch => ({
  ...(isKind(show) ? { show } : {}),
  ...(typeof act === 'string' && act !== '' ? { act } : {}),
});
