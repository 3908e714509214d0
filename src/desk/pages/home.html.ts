import { frame } from '../../platform/pages/frame.js';
import { Html, html } from '../../platform/pages/html.js';
import type { RequestView } from '../../requests/index.js';
import type { Waiting, WaitingRow } from '../waiting/list-waiting.js';
import { SIGN_OUT } from './request.html.js';
import { instantInWords, stateInWords, waitingInWords } from './words.js';

export interface Home {
  name: string;
  zone: string;
  /** The things that wait for the reader, and the things for which the reader waits. */
  onUs: Waiting;
  onThem: Waiting;
  latest: RequestView[];
}

/** The start page: what waits for the reader, what the reader waits for, and pages to open. */
export const homePage = ({ name, zone, onUs, onThem, latest }: Home): string =>
  frame({
    title: 'Start page',
    body: html`
      <h1>${name}</h1>
      <h2>Waits on you</h2>
      ${waitingList(onUs, zone, 'Nothing waits on you.')}
      <h2>You wait for</h2>
      ${waitingList(onThem, zone, 'You wait for nobody.')}
      <h2>Requests you can open, the last changed first</h2>
      ${
        latest.length === 0
          ? html`<p class="soft">There is none yet.</p>`
          : html`<ul>
              ${latest.map(requestLine)}
            </ul>`
      }
    `,
    foot: html`<p>Everything else is in the <a href="/docs/">interface</a>.</p>
      ${SIGN_OUT}`,
  });

const waitingList = ({ asOf, page, counts }: Waiting, zone: string, empty: string): Html => {
  if (page.data.length === 0) return html`<p class="soft">${empty}</p>`;
  const more = Object.values(counts).reduce((sum, count) => sum + count, 0) - page.data.length;
  return html`
    <ul>
      ${page.data.map((row) => waitingLine(row, asOf, zone))}
    </ul>
    ${more > 0 && html`<p class="soft">And ${more} more.</p>`}
  `;
};

function waitingLine(row: WaitingRow, asOf: Date, zone: string): Html {
  const late = row.dueAt !== null && row.dueAt < asOf;
  return html`
    <li>
      ${row.number === null ? `${row.owingDepartment} and ${row.owedDepartment}` : linkTo(row.number, row.title)}<br />
      <span class="soft">${waitingInWords(row.kind)}</span
      >${row.dueAt !== null && html`<span class="${late ? 'late' : 'soft'}"> · ${late ? 'was due' : 'due'} ${instantInWords(row.dueAt, zone)}</span>`}
    </li>
  `;
}

const requestLine = ({ number, title, state, breachedAt }: RequestView): Html => html`
  <li>
    ${number === null ? title : linkTo(number, title)}<br />
    <span class="soft">${stateInWords(state)}</span>${breachedAt !== null && html` <span class="late">late</span>`}
  </li>
`;

const linkTo = (number: string, title: string | null): Html =>
  html`<a href="/r/${number}">${number}${title !== null && ` ${title}`}</a>`;
