/** Words that a text must contain together, or must not contain. */
export interface Term {
  words: string;
  /** True: the text must not contain the words. */
  left: boolean;
}

const PIECE = /(-?)"([^"]*)"?|([^\s"]+)/gu;

/**
 * Parses the search text into alternatives of terms. Words written without spaces between them are one term, like a part
 * number or a link.
 * @example termsOf('"valve block" -pump or DIN-912') is ["valve block", not "pump"], or ["DIN-912"]
 */
export function searchTermsOf(q: string): Term[][] {
  const alternatives: Term[][] = [[]];
  for (const [, minus, phrase, piece = ''] of q.matchAll(PIECE)) {
    if (phrase === undefined && piece.toLowerCase() === 'or') alternatives.push([]);
    else alternatives.at(-1)!.push(phrase === undefined ? bare(piece) : { words: phrase, left: minus === '-' });
  }
  return alternatives.map((terms) => terms.filter(({ words }) => /[\p{L}\p{N}]/u.test(words)));
}

const bare = (piece: string): Term =>
  piece.startsWith('-') ? { words: piece.slice(1), left: true } : { words: piece, left: false };

const IN_TWO_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** The spellings of the same words. A text with umlauts is found by both spellings. */
export function spellingsOf(words: string): string[] {
  const plain = words.normalize('NFKC').toLowerCase();
  return [...new Set([plain, plain.replace(/[äöüåø]/g, (letter) => IN_TWO_LETTERS[letter]!)])];
}
