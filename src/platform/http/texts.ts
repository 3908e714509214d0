import { isStorable } from './storable.js';

/** Nothing of it leaves a trace on a screen: controls, white space, fillers, and what only shapes its neighbours. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/**
 * The joiners U+200C and U+200D spell words in Persian, Hindi or Sinhala, and hold an emoji of several parts together.
 * A name and a title may carry them between two characters of such a script. Anywhere else they are not seen.
 */
const JOINER =
  /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}])(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])/gu;
/** Wide, narrow and unbreakable ones look like the usual one. */
const OTHER_SPACE = /(?! )\p{Zs}/u;
const FORMAT = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Part of what it follows: how an emoji or a Han character is drawn. */
const VARIATION = /(?<=[^\p{Cc}\p{Cf}\p{Z}\ufe00-\ufe0f])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Without white space at its ends; nothing at all when there is nothing to see in it. */
export const tidied = (text: string): string => (UNSEEN.test(text) ? '' : text.trim());

export interface TextBounds {
  max: number;
  /** 1 unless told. */
  min?: number;
}

/** Why a text is none of these bounds; null when it is. */
export function faultOfText(value: unknown, { max, min = 1 }: TextBounds): string | null {
  if (typeof value !== 'string') return 'is not a text';
  if (!isStorable(value)) return 'holds a character that cannot be stored';
  const length = [...value].length;
  if (length < min) return length === 0 ? 'is empty' : `is shorter than ${min} characters`;
  return length > max ? `is longer than ${max} characters` : null;
}

/** The same for one line. A reader who compares two lines has to see how they differ. */
export const faultOfLine = (value: unknown, bounds: TextBounds): string | null =>
  faultOfText(value, bounds) ?? unseenIn((value as string).replace(JOINER, '').replace(VARIATION, ''));

/** The same for a number, a code or a reference that machines compare: no joiners and no `/`, which parts addresses. */
export function faultOfReference(value: unknown): string | null {
  const fault = faultOfText(value, { max: 100 });
  if (fault !== null) return fault;
  const text = value as string;
  if (text.includes('/')) return 'holds a slash';
  return OTHER_SPACE.test(text) ? 'holds a space of another kind' : unseenIn(text);
}

function unseenIn(line: string): string | null {
  if (CONTROL.test(line)) return 'is longer than one line, or holds a control character';
  const [unseen] = FORMAT.exec(line) ?? [];
  return unseen === undefined ? null : `holds a character that nobody can see (${codeOf(unseen)})`;
}

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
