/** Control characters around what was found: no text that is shown holds them. */
export const START = '\u0002';
export const STOP = '\u0003';
/** With this `lockstep_apart` sets off what a parser would take together. */
export const APART = '\u0004';

export interface Piece {
  text: string;
  /** This is what was looked for. */
  match: boolean;
}

/**
 * An excerpt as data, so that nobody has to trust marks inside a text somebody else wrote.
 * @example piecesOf(`two ${START}pumps${STOP}.`) is "two " and "." around the match "pumps"
 */
export const piecesOf = (excerpt: string): Piece[] =>
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
