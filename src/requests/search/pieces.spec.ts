import { piecesOf, START, STOP } from './pieces.js';

const marked = (text: string): string => text.replaceAll('[', START).replaceAll(']', STOP);

describe('the pieces of an excerpt', () => {
  it.each([
    ['nothing', ['-nothing']],
    ['two [pumps].', ['-two ', '+pumps', '-.']],
    ['[valve] [block]', ['+valve', '- ', '+block']],
    ['<b>[pump]</b>', ['-<b>', '+pump', '-</b>']],
  ])('of %j', (text, expected) => {
    expect(piecesOf(marked(text)).map(({ text, match }) => (match ? '+' : '-') + text)).toEqual(expected);
  });
});
