/** Letters that are taken for figures, and the figures they are taken for. */
const ALIKE: Record<string, string> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };
const SIGNS = [...'0123456789ACDEFGHJKMNPQRTUVWXY'];

/** Shorter references have too many neighbours; longer ones than any system writes cost too many look-ups. */
const [SHORTEST, LONGEST] = [4, 40];

/**
 * The letters a hurried eye reads, as the SQL function `lockstep_lookalike` has it in the index.
 * @example lookalikeOf('SO-1O482') and lookalikeOf('so 10482') are "5010482"
 */
export const lookalikeOf = (reference: string): string =>
  reference
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .replace(/[OILSBZ]/g, (letter) => ALIKE[letter]!);

/** The look-alike itself, and all that are one slip away: a sign left out, put in, changed, or swapped with the next. */
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
 * How far from what was written: 0 where it only looks alike, 1 where signs are swapped, missing or too many, 2 where one
 * is another. The last comes behind, because orders that follow each other differ by one figure.
 */
export function distanceOf(written: string, reference: string): 0 | 1 | 2 {
  const [a, b] = [lookalikeOf(written), lookalikeOf(reference)];
  if (a === b) return 0;
  return a.length !== b.length || [...a].sort().join('') === [...b].sort().join('') ? 1 : 2;
}
