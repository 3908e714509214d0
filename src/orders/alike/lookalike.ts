/** Letters that readers mistake for digits, and those digits. */
const ALIKE: Record<string, string> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };
const SIGNS = [...'0123456789ACDEFGHJKMNPQRTUVWXY'];

/** Shorter references have too many neighbours. References longer than any system writes cost too many look-ups. */
const [SHORTEST, LONGEST] = [4, 40];

/**
 * The reference with similar letters and digits made equal, and without case and separators. The index uses the same
 * rule in the SQL function `lockstep_lookalike`.
 * @example lookalikeOf('SO-1O482') and lookalikeOf('so 10482') are "5010482"
 */
export const lookalikeOf = (reference: string): string =>
  reference
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .replace(/[OILSBZ]/g, (letter) => ALIKE[letter]!);

/**
 * The look-alike itself and all strings at edit distance 1: one character removed, added, replaced, or swapped with the
 * next.
 */
export function oneSlipAround(lookalike: string): string[] {
  if (lookalike === '') return [];
  if (lookalike.length < SHORTEST || lookalike.length > LONGEST) return [lookalike];
  const around = new Set([lookalike]);
  for (let at = 0; at <= lookalike.length; at++) {
    const [before, after] = [lookalike.slice(0, at), lookalike.slice(at)];
    around.add(before + after.slice(1));
    if (after.length > 1) around.add(before + after[1]! + after[0]! + after.slice(2));
    for (const sign of SIGNS) {
      around.add(before + sign + after);
      around.add(before + sign + after.slice(1));
    }
  }
  return [...around];
}

/**
 * Distance from the written reference: 0 where it only looks alike, 1 where characters are swapped, missing or added, 2
 * where one character is replaced. Replacement comes last, because consecutive orders differ by one digit.
 */
export function distanceOf(written: string, reference: string): 0 | 1 | 2 {
  const [a, b] = [lookalikeOf(written), lookalikeOf(reference)];
  if (a === b) return 0;
  return a.length !== b.length || [...a].sort().join('') === [...b].sort().join('') ? 1 : 2;
}
