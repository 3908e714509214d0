import { html } from '../../platform/pages/html.js';

/** A line of a letter, with its link. */
export interface LetterLine {
  sentence: string;
  detail: string | null;
  link: string | null;
}

/** The letter as text and as HTML, with the same words. */
export function lettered(name: string, lines: readonly LetterLine[]): { text: string; html: string } {
  const greeting = `Hello ${name},`;
  return {
    text: [
      greeting,
      '',
      ...lines.flatMap(({ sentence, detail, link }) => [
        wordsOf({ sentence, detail }),
        ...(link === null ? [] : [link]),
        '',
      ]),
      FOOT,
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="en">
        <body>
          <p>${greeting}</p>
          ${lines.map(
            ({ sentence, detail, link }) =>
              html`<p>${wordsOf({ sentence, detail })}${link !== null && html` <a href="${link}">${link}</a>`}</p>`,
          )}
          <p>${FOOT}</p>
        </body>
      </html>`.text,
  };
}

const wordsOf = ({ sentence, detail }: Pick<LetterLine, 'sentence' | 'detail'>): string =>
  detail === null ? sentence : `${sentence} ${detail}`;

const FOOT = 'You choose what you are told, and how, in your notice preferences.';
