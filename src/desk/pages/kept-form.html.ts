import { newId } from '../../platform/database/index.js';
import { frame } from '../../platform/pages/frame.js';
import { html } from '../../platform/pages/html.js';
import type { Form } from '../../platform/pages/page.js';
import { hiddenFields, textField, WRITTEN } from './fields.html.js';
import { trouble } from './forms.html.js';

const LONG = 20_000;

/** Used when the page of the request cannot be shown: the form alone, with everything that was typed. */
export function keptForm(number: string, form: Form, sentence: string, signedOut: boolean): string {
  const names = Object.keys(form).filter((name) => name !== 'once');
  const texts = names.filter((name) => name in WRITTEN);
  const hidden = Object.fromEntries(names.filter((name) => !texts.includes(name)).map((name) => [name, form[name]!]));
  return frame({
    title: 'Not sent yet',
    body: html`
      <h1>Not sent yet</h1>
      ${trouble(sentence)}
      ${signedOut && html`<p><a href="/sign-in" target="_blank">Sign in in another tab</a>, then send it again here.</p>`}
      <form method="post" action="/r/${number}">
        ${hiddenFields({ ...hidden, once: newId() })}
        ${texts.map((name) => textField({ name, label: WRITTEN[name]!, max: LONG }, form))}
        <button>Send it again</button>
      </form>
      <p><a href="/r/${number}">Back to ${number}</a></p>
    `,
  });
}
