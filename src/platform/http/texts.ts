import { isStorable } from './storable.js';

/** Texts that show nothing on a screen: control characters, white space, fillers, and format characters. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/**
 * The joiners U+200C and U+200D spell words in Persian, Hindi or Sinhala, and join the parts of an emoji. A name or a
 * title may contain them between two characters of such a script. Elsewhere they are invisible.
 */
const JOINER =
  /(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}])(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])/gu;
/** Wide, narrow and non-breaking spaces look like the usual space. */
const OTHER_SPACE = /(?! )\p{Zs}/u;
const FORMAT = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Changes how the emoji or Han character before it is drawn. */
const VARIATION = /(?<=[^\p{Cc}\p{Cf}\p{Z}\ufe00-\ufe0f])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Trims the text; a text without visible characters becomes empty. */
export const tidied = (text: string): string => (UNSEEN.test(text) ? '' : text.trim());

export interface TextBounds {
  max: number;
  /** Default: 1. */
  min?: number;
}

/** A sentence that says why the value is not a text in these bounds; null if it is one. */
export function faultOfText(value: unknown, { max, min = 1 }: TextBounds): string | null {
  if (typeof value !== 'string') return 'is not a text';
  if (!isStorable(value)) return 'holds a character that cannot be stored';
  const length = [...value].length;
  if (length < min) return length === 0 ? 'is empty' : `is shorter than ${min} characters`;
  return length > max ? `is longer than ${max} characters` : null;
}

/**
 * A sentence that says why the value is not one line in these bounds; null if it is one. Invisible characters are
 * refused, so that two different lines also look different.
 */
export const faultOfLine = (value: unknown, bounds: TextBounds): string | null =>
  faultOfText(value, bounds) ?? unseenIn((value as string).replace(JOINER, '').replace(VARIATION, ''));

/**
 * The fault of a number, code or reference that machines compare; null if there is none. It must have no joiners and no
 * `/`, which separates the parts of an address.
 */
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
