import { refuse } from '../../platform/http/http.errors.js';

/** The number of an answer as an address or a form names it; nobody has answered a thousand times. @throws http.not_found */
export function resolutionIn(text = ''): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw refuse('http.not_found');
  return Number(text);
}
