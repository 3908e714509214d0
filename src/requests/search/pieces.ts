/** Control characters around a match. No displayed text contains them. */
export const START = '\u0002';
export const STOP = '\u0003';
/** `lockstep_apart` uses this character to separate characters that a parser would read as one token. */
export const APART = '\u0004';

export interface TextPiece {
  text: string;
  match: boolean;
}

/**
 * An excerpt as data. So no reader has to trust markup inside a text that somebody else wrote.
 * @example piecesOf(`two ${START}pumps${STOP}.`) is "two " and "." around the match "pumps"
 */
export const piecesOf = (excerpt: string): TextPiece[] =>
  excerpt
    .split(START)
    .flatMap((part, index) => {
      const [found, after] = index === 0 ? ['', part] : (part.split(STOP) as [string, string]);
      return [
        { text: found, match: true },
        { text: after, match: false },
      ];
    })
    .filter(({ text }) => text !== '');
