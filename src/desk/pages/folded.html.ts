import { Html, html } from '../../platform/pages/html.js';

/** A form behind its title, shown once somebody wants it or it was refused. */
export const folded = (title: string, open: boolean, form: Html): Html =>
  html`<details ${open && new Html('open')}>
    <summary>${title}</summary>
    ${form}
  </details>`;
