import { Html, html } from '../../platform/pages/html.js';

/** A form that is folded behind its title. It is open when the reader wants it or when it was refused. */
export const folded = (title: string, open: boolean, form: Html): Html =>
  html`<details ${open && new Html('open')}>
    <summary>${title}</summary>
    ${form}
  </details>`;
