import { type Random } from './numbers.js';

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'ru', 'ta', 'so', 'vi', 'pe', 'da', 'hu', 'jo', 'ri', 'ma', 'le', 'nu'];
const syllable = (n: number): string => SYLLABLES[n & 15]!;

const WORDS = Array.from(
  { length: 4000 },
  (_, n) => syllable(n) + syllable(n >> 4) + syllable(n >> 8) + (n & 1 ? 'n' : ''),
);

/** Some words are frequent and most are rare, as in a natural language. */
const word = (random: Random): string => WORDS[Math.floor((random(1_000_000) / 1_000_000) ** 3 * WORDS.length)]!;

const words = (random: Random, count: number): string => Array.from({ length: count }, () => word(random)).join(' ');

/** Occurs in every twentieth text. */
export const COMMON_WORD = 'slewing';

/**
 * One of a thousand rare words, like `zzbado`. Each text contains one of them, and no other word of the corpus looks
 * like it.
 */
export const rareWord = (place: number): string => `zz${syllable(place)}${syllable(place >> 4)}${syllable(place >> 8)}`;

export const RARE_WORDS = 1000;

export const titleAt = (random: Random): string => words(random, 5);

export const descriptionAt = (place: number, random: Random): string =>
  `${words(random, 30)} ${rareWord(place % RARE_WORDS)} ${words(random, 30)}${place % 20 === 0 ? ` ${COMMON_WORD}` : ''}`;
