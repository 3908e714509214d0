/** Draws the next number of the sequence of a seed: 32 random bits, 0 to 4,294,967,295. */
export type Draw = () => number;

const ALL_VALUES = 2 ** 32;
const { imul } = Math;

/** xoshiro128** 1.1 (Blackman and Vigna, 2018). For simulations, never for secrets. The four words must not all be 0. */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): Draw {
  return () => {
    const drawn = imul(rotateLeft(imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return drawn;
  };
}

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * The same generator from one number. splitmix32 spreads the seed over the four words, so that similar seeds give
 * different sequences.
 */
export function seeded(seed: number): Draw {
  const word = splitmix32(seed);
  return xoshiro128([word(), word(), word(), word()]);
}

/** After Steele, Lea and Flood (2014), with the constants of Wellons' search for 32 bits. */
function splitmix32(seed: number): Draw {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/**
 * A whole number from 0 to below the bound, each equally likely. Values that would make the low numbers likelier are
 * drawn again.
 */
export function drawBelow(draw: Draw, bound: number): number {
  const fair = ALL_VALUES - (ALL_VALUES % bound);
  for (;;) {
    const drawn = draw();
    if (drawn < fair) return drawn % bound;
  }
}
