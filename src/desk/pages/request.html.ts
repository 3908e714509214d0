import MarkdownIt from 'markdown-it';
import { EVENT_TYPES } from '../../platform/events/event-type.js';
import { Html, html } from '../../platform/pages/html.js';
import { clockMomentInWords } from '../../sla/index.js';
import type { PageOfRequest, ShownClock, ShownMoment, ShownOffer, ShownOrder } from './shown.js';
import { clockName, hours, instant, money, stateInWords } from './words.js';

/** What people wrote, as they meant it to look; HTML in it stays text, and links may lead to pages only. */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('image');

/** A request as somebody reads it who followed a link: its state, its clocks, its offers, its orders and its story. */
export const requestPage = (
  { request, clocks, offers, orders, timeline, asOf }: PageOfRequest,
  zone: string,
): Html => html`
  <header>Lockstep · ${request.number}</header>
  <h1>${request.title}</h1>
  <dl>
    <dt>State</dt>
    <dd>${stateInWords(request.state)}${request.breachedAt !== null && html` <span class="late">late</span>`}</dd>
    <dt>Asked by</dt>
    <dd>${request.requesterDepartment.name}${request.raisedBy !== null && ` · ${request.raisedBy.name}`}</dd>
    <dt>Held by</dt>
    <dd>${request.holderDepartment.name}${request.assignee !== null && ` · ${request.assignee.name}`}</dd>
    <dt>Due</dt>
    <dd>${request.dueAt === null ? 'not while it waits' : instant(request.dueAt, zone)}</dd>
    ${
      request.committedDate !== null &&
      html`<dt>Agreed date</dt>
        <dd>${instant(request.committedDate, zone)}</dd>`
    }
  </dl>
  ${request.description !== null && request.description !== '' && html`<blockquote>${written(request.description)}</blockquote>`}
  ${
    orders.length > 0 &&
    html`<h2>Orders that wait</h2>
      ${orders.map(orderPart)}`
  }
  ${
    clocks !== null &&
    html`<h2>Clocks</h2>
      ${clockTable(clocks.clocks, zone)}`
  }
  ${
    offers !== null &&
    offers.length > 0 &&
    html`<h2>Dates</h2>
      ${offerTable(offers, zone)}`
  }
  ${
    timeline !== null &&
    html`<h2>What happened</h2>
      <ol>
        ${timeline.map((moment) => momentPart(moment, zone))}
      </ol>`
  }
  <footer>
    As of ${instant(asOf, zone)}.
    <form method="post" action="/sign-out"><button>Sign out</button></form>
  </footer>
`;

const written = (text: string): Html => new Html(markdown.render(text));

const orderPart = ({ order, delayCost }: ShownOrder): Html => html`
  <p>
    <strong>${order.reference}</strong>${order.customer !== null && ` · ${order.customer}`}
    ${delayCost.state === 'ACCRUING' && html` · <span class="late">${money(delayCost.cost)} so far</span>`}
    ${delayCost.nextDay !== null && delayCost.nextDay.amount.amount !== '0' && html` · ${money(delayCost.nextDay.amount)} more with the next day`}
    ${order.promisedDate !== null && html`<span class="soft"> · promised ${order.promisedDate}</span>`}
  </p>
`;

const clockTable = (clocks: readonly ShownClock[], zone: string): Html => html`
  <table>
    <tr>
      <th>Clock</th>
      <th>Used</th>
      <th>Agreed</th>
      <th>Due</th>
    </tr>
    ${clocks.map(
      (clock) => html`
        <tr>
          <td>${clockName(clock.kind)}</td>
          <td>${hours(clock.elapsedSeconds)}</td>
          <td>
            ${clock.targetSeconds === null ? (clock.targetDate === null ? '–' : 'a date') : hours(clock.targetSeconds)}
          </td>
          <td class="${clock.breachedAt !== null && 'late'}">
            ${clock.state === 'PAUSED' ? 'paused' : clock.dueAt === null ? '–' : instant(clock.dueAt, zone)}
          </td>
        </tr>
      `,
    )}
  </table>
`;

const offerTable = (offers: readonly ShownOffer[], zone: string): Html => html`
  <table>
    <tr>
      <th>Offered</th>
      <th>By</th>
      <th>What it costs</th>
      <th>Then</th>
    </tr>
    ${offers.map(
      (offer) => html`
        <tr>
          <td>${offer.date !== null ? instant(offer.date, zone) : `${hours(offer.seconds ?? 0)} of work`}</td>
          <td>${offer.side === 'REQUESTER' ? 'the asking side' : 'the answering side'}</td>
          <td>${offer.sentences.length === 0 ? '–' : offer.sentences.join(' ')}</td>
          <td>${offer.outcome === null ? 'on the table' : offer.outcome.toLowerCase()}</td>
        </tr>
      `,
    )}
  </table>
`;

const momentPart = ({ type, occurredAt, actor, details, text }: ShownMoment, zone: string): Html => html`
  <li>
    <span class="soft">${instant(occurredAt, zone)}${actor !== null && ` · ${actor.name}`}</span><br />
    ${clockMomentInWords(type, details) ?? EVENT_TYPES.get(type)?.description ?? type}
    ${text !== null && html`<blockquote>${written(text)}</blockquote>`}
  </li>
`;
