import { frame } from '../../platform/pages/frame.js';
import { Html, html } from '../../platform/pages/html.js';

/** The reason why the last attempt was refused. */
export const trouble = (sentence: string | null): Html | null =>
  sentence === null ? null : html`<p class="late" role="alert">${sentence}</p>`;

/** @param to page to open after the sign-in; one of our own pages */
export const signInPage = (to: string, email = '', sentence: string | null = null): string =>
  frame({
    title: 'Sign in',
    body: html`
      <h1>Sign in</h1>
      ${trouble(sentence)}
      <form class="narrow" method="post" action="/sign-in">
        <input type="hidden" name="to" value="${to}" />
        <label>E-mail <input name="email" type="email" value="${email}" autocomplete="username" required /></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required /></label>
        <button>Sign in</button>
      </form>
      <p><a href="/forgotten-password">I forgot my password</a></p>
    `,
  });

export const forgottenPasswordPage = (email = '', sentence: string | null = null): string =>
  frame({
    title: 'Forgotten password',
    body: html`
      <h1>Forgotten password</h1>
      ${trouble(sentence)}
      <p>Say your address: a link to set a new password comes by mail. It works once, for an hour.</p>
      <form class="narrow" method="post" action="/forgotten-password">
        <label>E-mail <input name="email" type="email" value="${email}" autocomplete="username" required /></label>
        <button>Send me a link</button>
      </form>
      <p><a href="/sign-in">Sign in</a></p>
    `,
  });

export const PASSWORD_PAGES = { 'reset-password': 'Set a new password', invitation: 'Welcome to Lockstep' } as const;
export type PasswordPage = keyof typeof PASSWORD_PAGES;

/** @param token the one-time token of the link */
export const passwordPage = (page: PasswordPage, token: string, sentence: string | null = null): string =>
  frame({
    title: PASSWORD_PAGES[page],
    body: html`
      <h1>${PASSWORD_PAGES[page]}</h1>
      ${trouble(sentence)}
      <p>Choose a password of at least 15 characters. A few words in a row are easy to keep in mind.</p>
      <form class="narrow" method="post" action="/${page}">
        <input type="hidden" name="token" value="${token}" />
        <label>
          New password
          <input name="password" type="password" autocomplete="new-password" minlength="15" maxlength="1000" required />
        </label>
        <button>Set the password</button>
      </form>
    `,
  });

/** A page with one sentence and one link. */
export const sentencePage = (title: string, sentence: string, link: { href: string; text: string }): string =>
  frame({
    title,
    body: html`
      <h1>${title}</h1>
      <p>${sentence}</p>
      <p><a href="${link.href}">${link.text}</a></p>
    `,
  });
