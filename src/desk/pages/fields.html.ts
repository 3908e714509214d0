import { newId } from '../../platform/database/index.js';
import { Html, html } from '../../platform/pages/html.js';
import type { Form } from '../../platform/pages/page.js';
import { trouble } from './forms.html.js';

/** The refused form as it was filled in, and the sentence of the refusal. */
export interface Refused {
  typed: Form;
  sentence: string;
}

export interface ActForm {
  number: string;
  /** Distinguishes this form from the other forms of the page. */
  act: string;
  /** The hidden fields. */
  hidden?: Form;
  fields?: (typed: Form) => Html | Html[];
  button: string;
  refused: Refused | null;
}

/** Makes a form for the current page. */
export type MakeForm = (parts: Omit<ActForm, 'number' | 'refused'>) => Html;

/** A form of a request's page. The field `once` makes it idempotent, so sending it again changes nothing. */
export function actForm({ number, act, hidden = {}, fields, button, refused }: ActForm): Html {
  const mine = isOf(refused, { act, hidden }) ? refused : null;
  return html`
    <form method="post" action="/r/${number}">
      ${trouble(mine?.sentence ?? null)} ${hiddenFields({ act, once: newId(), ...hidden })}
      ${fields?.(mine?.typed ?? {})}
      <button>${button}</button>
    </form>
  `;
}

/** Whether this form was refused. A refused form must be visible. */
export const wasRefused = (refused: Refused | null, act: string): boolean => refused?.typed.act === act;

/** Compares the question too, because two questions have a form of the same act each. */
export const isOf = (refused: Refused | null, { act, hidden = {} }: Pick<ActForm, 'act' | 'hidden'>): boolean =>
  refused !== null && refused.typed.act === act && refused.typed.question === hidden.question;

/** Labels for the texts people typed, for a page on which the original form no longer exists. */
export const WRITTEN: Record<string, string> = {
  body: 'What you wrote',
  answer: 'Your answer',
  words: 'What is still open',
  reason: 'Your reason',
  alternative: 'What would do instead',
  comment: 'Your comment',
  note: 'What you noted',
  thanks: 'Your words of thanks',
};

export const textsOf = (typed: Form): string[] => Object.keys(WRITTEN).flatMap((name) => typed[name] ?? []);

export const hiddenFields = (fields: Form): Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

interface TextField {
  name: string;
  label: string;
  max: number;
  optional?: boolean;
}

/** Browsers drop the line break after the tag. It is written so that a line break at the start of the text is kept. */
export const textField = ({ name, label, max, optional = false }: TextField, typed: Form): Html => html`
  <label>
    ${label}
    <textarea name="${name}" maxlength="${max}" ${!optional && new Html('required')}>${typed[name] ?? ''}</textarea>
  </label>
`;

export const dateField = (label: string, zone: string, typed: Form): Html => html`
  <label>
    ${label} (${zone})
    <input name="date" type="datetime-local" value="${typed.date ?? ''}" required />
  </label>
`;

export const choiceField = (name: string, label: string, choices: Record<string, string>, typed: Form): Html => html`
  <label>
    ${label}
    <select name="${name}" required>
      ${Object.entries(choices).map(
        ([value, text]) =>
          html`<option value="${value}" ${typed[name] === value && new Html('selected')}>${text}</option>`,
      )}
    </select>
  </label>
`;
