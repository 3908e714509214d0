import { ProblemFault } from './problem.js';

/** The database cannot store U+0000, and half of a surrogate pair is not a character. */
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** Deeper than any valid body. Without a limit, many nested brackets would overflow the stack. */
const DEEPEST = 32;

/** True if the database returns this text as it was sent. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** The faults of a value that cannot be stored: texts and names at any depth, and nesting that is too deep. */
export function storageFaults(value: unknown, pointer: string, depth = 0): ProblemFault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [unstorable(pointer)];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === DEEPEST) return [{ pointer, detail: `is nested deeper than ${DEEPEST} levels` }];
  return Object.entries(value).flatMap(([name, member]) => {
    const below = pointerTo(pointer, name);
    // Names that every object inherits would count as known fields and pass the check for unknown ones.
    if (name in Object.prototype) return [{ pointer: below, detail: 'is not known here' }];
    return isStorable(name) ? storageFaults(member, below, depth + 1) : [unstorable(pointer)];
  });
}

const unstorable = (pointer: string): ProblemFault => ({
  pointer,
  detail: 'holds a character that cannot be stored',
});

/** RFC 6901: `~` and `/` in a name are written `~0` and `~1`. */
export const pointerTo = (parent: string, name: string): string =>
  `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
