/** Fifteen characters, with no rule about the kinds of characters: length is the best protection against guessing. */
const LEAST_PASSWORD_LENGTH = 15;
/** Far longer than any passphrase. The limit bounds the work of one sign-in. */
const GREATEST_PASSWORD_LENGTH = 200;

/** Shorter words of a name occur in good passphrases by accident. */
const LEAST_PERSONAL_WORD = 4;
const LEAST_DISTINCT_CHARACTERS = 6;

export type PasswordFault = 'password.too_short' | 'password.too_long' | 'password.common' | 'password.personal';

/**
 * The first fault of a new password, or null. `common` holds words in lower case. `personal` holds texts that an
 * attacker knows about the person: name, address, product.
 */
export function examinePassword(
  password: string,
  common: ReadonlySet<string>,
  personal: readonly string[],
): PasswordFault | null {
  const length = [...password].length;
  if (length < LEAST_PASSWORD_LENGTH) return 'password.too_short';
  if (length > GREATEST_PASSWORD_LENGTH) return 'password.too_long';
  const folded = password.normalize('NFKC').toLowerCase();
  if (isCommon(folded, common)) return 'password.common';
  if (personalWords(personal).some((word) => folded.includes(word))) return 'password.personal';
  return null;
}

function isCommon(folded: string, common: ReadonlySet<string>): boolean {
  const repeated = /^(.+?)\1+$/su.exec(folded)?.[1];
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    new Set(folded).size < LEAST_DISTINCT_CHARACTERS ||
    [folded, core, repeated ?? folded].some((candidate) => common.has(candidate))
  );
}

/** For `ada.admin@…`, returns the whole local part and each of its words. */
function personalWords(personal: readonly string[]): string[] {
  const wholes = personal.map((text) => text.toLowerCase().split('@')[0]!);
  const words = wholes.flatMap((whole) => whole.split(/[^\p{L}\p{N}]+/u));
  return [...wholes, ...words].filter((word) => word.length >= LEAST_PERSONAL_WORD);
}
