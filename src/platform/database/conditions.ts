import { literal } from './literal.js';

/** The condition or its opposite. A condition that is null, like a comparison with an absent assignee, counts as false. */
export const isTrueOrNot = (wanted: boolean, condition: string): string =>
  wanted ? `(${condition})` : `NOT coalesce(${condition}, false)`;

/** The pattern of `LIKE` for texts that begin with this one. */
export const beginningWith = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The pattern as a literal in the SQL text, in small letters, because only then an index over `lower(…)` is used. */
export const literalBeginningWith = (text: string): string => literal(beginningWith(text.toLowerCase()));
