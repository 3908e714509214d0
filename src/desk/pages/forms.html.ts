import { Html, html } from '../../platform/pages/html.js';

const trouble = (sentence: string | null): Html | null =>
  sentence === null ? null : html`<p class="late" role="alert">${sentence}</p>`;

/** @param to where to go afterwards; one of our own pages. */
export const signInForm = (to: string, sentence: string | null): Html => html`
  <header>Lockstep</header>
  <h1>Sign in</h1>
  ${trouble(sentence)}
  <form method="post" action="/sign-in">
    <input type="hidden" name="to" value="${to}" />
    <label>E-mail <input name="email" type="email" autocomplete="username" required autofocus /></label>
    <label>Password <input name="password" type="password" autocomplete="current-password" required /></label>
    <button>Sign in</button>
  </form>
  <p><a href="${to}">I am signed in already</a></p>
`;

/** @param action the page that takes the one-time token. */
export const passwordForm = (title: string, action: string, token: string, sentence: string | null): Html => html`
  <header>Lockstep</header>
  <h1>${title}</h1>
  ${trouble(sentence)}
  <form method="post" action="${action}">
    <input type="hidden" name="token" value="${token}" />
    <label>
      New password, at least 15 characters
      <input name="password" type="password" autocomplete="new-password" minlength="15" required autofocus />
    </label>
    <button>Set the password</button>
  </form>
`;

export const sentencePage = (title: string, sentence: string, link: string | null = null): Html => html`
  <header>Lockstep</header>
  <h1>${title}</h1>
  <p>${sentence}</p>
  ${link !== null && html`<p><a href="${link}">Sign in</a></p>`}
`;
