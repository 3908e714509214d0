import { formatBasisPoints } from '@lockstep/money';
import { EVENT_TYPES } from '../../platform/events/event-type.js';
import { frame } from '../../platform/pages/frame.js';
import { Html, html } from '../../platform/pages/html.js';
import { clockMomentInWords } from '../../sla/index.js';
import type { Refused } from './fields.html.js';
import { feedbackPart } from './feedback.html.js';
import { orderPart } from './order.html.js';
import { formsOf } from './request-forms.html.js';
import type { PageOfRequest, ShownArticle, ShownClock, ShownMoment, ShownOffer } from './shown.js';
import { clockName, durationInWords, instantInWords, stateInWords } from './words.js';
import { written } from './written.js';

/** The result of the last form: accepted, refused, or neither on a fresh page. */
export interface LastForm {
  done: string | null;
  refused: Refused | null;
}

/** The page of a request for a reader who followed a link: its state, its cost, the possible acts and its timeline. */
export function requestPage(page: PageOfRequest, { done, refused }: LastForm): string {
  const { request, clocks, offers, orders, articles, timeline, asOf, zone } = page;
  return frame({
    title: `${request.number} ${request.title}`,
    head: html`<span>${request.number}</span>`,
    body: html`
      <h1>${request.title}</h1>
      ${done !== null && html`<p class="done" role="status">${done}</p>`} ${facts(page)}
      ${request.description !== null && request.description !== '' && html`<blockquote>${written(request.description)}</blockquote>`}
      ${
        orders.length > 0 &&
        html`<h2>Orders that wait</h2>
          <ul>
            ${orders.map((each) => orderPart(each))}
          </ul>`
      }
      ${
        articles.length > 0 &&
        html`<h2>Articles the answer cites</h2>
          <ul>
            ${articles.map(articlePart)}
          </ul>`
      }
      ${request.number !== null && formsOf(page, refused)} ${feedbackPart(page)}
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
        html`<h2>What happened, the newest first</h2>
          <ol>
            ${timeline.toReversed().map((moment) => momentPart(moment, zone))}
          </ol>`
      }
    `,
    foot: html`<p>As of ${instantInWords(asOf, zone)}.</p>
      ${SIGN_OUT}`,
  });
}

export const SIGN_OUT = html`<form method="post" action="/sign-out"><button class="plain">Sign out</button></form>`;

const facts = ({ request, zone }: PageOfRequest): Html => html`
  <dl>
    <dt>State</dt>
    <dd>${stateInWords(request.state)}${request.breachedAt !== null && html` <span class="late">late</span>`}</dd>
    <dt>Asked by</dt>
    <dd>${request.requesterDepartment.name}${request.raisedBy !== null && ` · ${request.raisedBy.name}`}</dd>
    ${
      request.askedAt !== null &&
      html`<dt>Asked</dt>
        <dd>
          ${instantInWords(request.askedAt, zone)}, typed in
          later${request.lateReason !== null && `: ${request.lateReason}`}
          ${request.earlierStartAgreedAt !== null && ' The clocks begin then.'}
        </dd>`
    }
    <dt>Held by</dt>
    <dd>${request.holderDepartment.name}${request.assignee !== null && ` · ${request.assignee.name}`}</dd>
    <dt>Due</dt>
    <dd>${request.dueAt === null ? 'not while it waits' : instantInWords(request.dueAt, zone)}</dd>
    ${
      request.lateChance?.standing === 'FORESEEN' &&
      html`<dt>Chance to be late</dt>
        <dd>
          <span class="${request.lateChance.isLikely && 'late'}"
            >${formatBasisPoints(BigInt(request.lateChance.basisPoints!))}</span
          >, by ${request.lateChance.answered} answers to such requests
        </dd>`
    }
    ${
      request.committedDate !== null &&
      html`<dt>Agreed date</dt>
        <dd>${instantInWords(request.committedDate, zone)}</dd>`
    }
  </dl>
`;

const articlePart = ({ article: { number, title, standing } }: ShownArticle): Html => html`
  <li>
    <strong>${number}</strong> · ${title}
    ${standing !== 'CONFIRMED' && html` <span class="late">may be out of date</span>`}
  </li>
`;

const clockTable = (clocks: readonly ShownClock[], zone: string): Html => html`
  <table>
    <tr class="heads">
      <th scope="col">Clock</th>
      <th scope="col">Used</th>
      <th scope="col">Agreed</th>
      <th scope="col">Due</th>
    </tr>
    ${clocks.map(
      (clock) => html`
        <tr>
          <td data-of="Clock">${clockName(clock.kind)}</td>
          <td data-of="Used">${durationInWords(clock.elapsedSeconds)}</td>
          <td data-of="Agreed">
            ${clock.targetSeconds === null ? (clock.targetDate === null ? '–' : 'a date') : durationInWords(clock.targetSeconds)}
          </td>
          <td data-of="Due" class="${clock.breachedAt !== null && 'late'}">
            ${clock.state === 'PAUSED' ? 'paused' : clock.dueAt === null ? '–' : instantInWords(clock.dueAt, zone)}
          </td>
        </tr>
      `,
    )}
  </table>
`;

const offerTable = (offers: readonly ShownOffer[], zone: string): Html => html`
  <table>
    <tr class="heads">
      <th scope="col">Offered</th>
      <th scope="col">By</th>
      <th scope="col">Its price then</th>
      <th scope="col">Outcome</th>
    </tr>
    ${offers.map(
      (offer) => html`
        <tr>
          <td data-of="Offered">
            ${offer.date !== null ? instantInWords(offer.date, zone) : `${durationInWords(offer.seconds ?? 0)} of work`}
          </td>
          <td data-of="By">${offer.side === 'REQUESTER' ? 'the asking side' : 'the answering side'}</td>
          <td data-of="Its price then">${offer.sentences.length === 0 ? '–' : offer.sentences.join(' ')}</td>
          <td data-of="Outcome">${offer.outcome === null ? 'on the table' : offer.outcome.toLowerCase()}</td>
        </tr>
      `,
    )}
  </table>
`;

const momentPart = ({ type, occurredAt, actor, details, body }: ShownMoment, zone: string): Html => html`
  <li>
    <span class="soft">${instantInWords(occurredAt, zone)}${actor !== null && ` · ${actor.name}`}</span><br />
    ${clockMomentInWords(type, details) ?? EVENT_TYPES.get(type)?.description ?? type}
    ${body !== null && html`<blockquote>${written(body)}</blockquote>`}
  </li>
`;
