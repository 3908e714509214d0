import { html } from '../../platform/pages/html.js';

/** Uses the configured base address, never a host that the caller sent. */
export const oneTimeLink = (baseUrl: string, page: string, secret: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/${page}?token=${encodeURIComponent(secret)}`;

/** A letter whose purpose is one link. */
export function linkLetter(name: string, sentences: string[], link: string): { text: string; html: string } {
  return {
    text: [`Hello ${name},`, '', ...sentences, '', link, ''].join('\n'),
    html: html`<!doctype html>
      <html lang="en">
        <body>
          <p>Hello ${name},</p>
          <p>${sentences.join(' ')}</p>
          <p><a href="${link}">${link}</a></p>
        </body>
      </html>`.text,
  };
}
