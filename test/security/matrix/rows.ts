import type { Estate } from '../estate.js';

/**
 * One letter for each role, in the order of ROLES: `y` let through (to a yes, or to a refusal of content or state),
 * `1` sign in first, `3` seen but not allowed, `4` does not exist for you.
 */
export type Verdicts = string;

export interface Row {
  verdicts: Verdicts;
  /** Below /api/v1, with the estate's ids filled in. */
  path: (ids: Record<string, string>, estate: Estate) => string;
  body?: (ids: Record<string, string>, estate: Estate) => object;
  /** Through a personal token instead of a session, where a session would end itself. */
  byToken?: true;
  /** The setting before each try. */
  before?: (estate: Estate) => Promise<unknown>;
}

export const row = (verdicts: Verdicts, path: Row['path'], body?: Row['body']): Row => ({ verdicts, path, body });
export const at =
  (suffix: string, id = 'request'): Row['path'] =>
  (ids) =>
    `/requests/${ids[id]}${suffix}`;
export const order =
  (suffix = ''): Row['path'] =>
  () =>
    `/orders/ERP/SO-1${suffix}`;
export const said = (): object => ({ body: 'A word.' });

/** Everybody who signed in, with a token for it. */
export const SIGNED_IN = '1yyyyyyy3';
/** Everybody who signed in, with any token. */
export const ANY_TOKEN = '1yyyyyyyy';
/** Participants read; an executive sees figures and titles, a stranger and an administrator nothing. */
export const SEES = '1yyyy4y43';
export const CONVERSATION = '1yyyy4443';
export const REQUESTER = '1y3y34343';
export const HOLDER = '13y3y4343';
export const SIDES = '1yyyy4343';
export const ADMIN = '1333333y3';
export const CS_LEAD = '133y33333';
