import { createHash } from 'node:crypto';
import { Html, html } from '../../platform/pages/html.js';
import { STYLE } from '../../platform/pages/style.js';
import { canonical, type RecordedEvent, type RecordedMessage, type SealedRecord } from './request-record.js';

/** For reading in any browser and on paper: smaller font sizes, and rows that are not split between pages. */
const RECORD_STYLE = `${STYLE}
body { max-width: 64rem; } td, th { font-size: .8rem; } code { font-size: .7rem; word-break: break-all; }
pre { white-space: pre-wrap; word-break: break-all; font-size: .7rem; }
@media print { body { font-size: 9pt; } tr, li { break-inside: avoid; } h2 { break-after: avoid; } @page { margin: 15mm; } }
`;

/** The saved page loads nothing: no script, no image, no link target, even when it is opened from disk. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(RECORD_STYLE).digest('base64')}'`;

const OPENING = '<pre id="record">';
const CLOSING = '</pre>';

/** Renders the record as an HTML page. Equal records give equal pages, so a page is verified by rendering it again. */
export function renderRecord(record: SealedRecord): string {
  const { request, scope, seal } = record;
  const name = `${request.number ?? request.id}: ${request.title}`;
  const body = html` <h1>${name}</h1>
    <p>Exported ${record.asOf} for ${record.reader.name}. ${scope.sentence}</p>
    <dl>
      <dt>State</dt>
      <dd>${request.state}</dd>
      <dt>Events told to others only</dt>
      <dd>${scope.absentEvents}</dd>
      <dt>SHA-256 of the record</dt>
      <dd><code>${seal.digest}</code></dd>
    </dl>
    <h2>The ask</h2>
    <p class="kept">${record.ask.description}</p>
    <dl>
      ${Object.entries(record.ask.intake).map(
        ([key, value]) =>
          html`<dt>${key}</dt>
            <dd>${JSON.stringify(value)}</dd>`,
      )}
    </dl>
    <p>SHA-256 <code>${record.ask.digest}</code></p>
    <h2>The history</h2>
    <table>
      <tr>
        <th>No.</th>
        <th>When</th>
        <th>What</th>
        <th>Who</th>
        <th>Words</th>
        <th>Place and hash</th>
      </tr>
      ${eventRows(record)}
    </table>
    <h2>The clocks</h2>
    ${record.clocks.clocks.map(
      ({ kind, sentences }) =>
        html`<h3>${kind}</h3>
          <ul>
            ${sentences.map((each) => html`<li>${each}</li>`)}
          </ul>`,
    )}
    <h2>The offers</h2>
    ${offers(record)}
    <h2>The files</h2>
    <table>
      <tr>
        <th>Name</th>
        <th>Bytes</th>
        <th>SHA-256</th>
      </tr>
      ${record.files.map(
        (file) =>
          html`<tr>
            <td>${file.name}${file.removedAt === null ? null : ' (removed)'}</td>
            <td>${file.sizeBytes}</td>
            <td><code>${file.digest}</code></td>
          </tr>`,
      )}
    </table>
    <h2>How to verify it</h2>
    <p>
      npm run record:verify -- this-file proves that neither the page nor the record in it was changed. With --history
      it also compares every hash with the sealed history of the installation that exported it.
    </p>
    <details>
      <summary>The record as data</summary>
      ${new Html(OPENING)}${canonical(record)}${new Html(CLOSING)}
    </details>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html`${name}`.text}</title>
<style>${RECORD_STYLE}</style>
</head>
<body>
<main>${body.text}
</main>
</body>
</html>
`;
}

/** The document embedded in a page; null when there is none. */
export function embeddedRecord(page: string): string | null {
  const from = page.indexOf(OPENING);
  const to = page.indexOf(CLOSING, from);
  return from < 0 || to < 0 ? null : unescaped(page.slice(from + OPENING.length, to));
}

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign]!);

function eventRows({ events, messages }: SealedRecord): Html[] {
  const words = new Map(messages.map((message) => [message.id, message]));
  return events.map((event) => {
    const { messageId } = event.payload as { messageId?: string | null };
    return eventRow(event, messageId ? words.get(messageId) : undefined);
  });
}

const eventRow = (event: RecordedEvent, message: RecordedMessage | undefined): Html =>
  html`<tr>
    <td>${event.sequence}</td>
    <td>
      ${event.occurredAt}${event.recordedAt === event.occurredAt ? null : html`<br />recorded ${event.recordedAt}`}
    </td>
    <td>${event.type}</td>
    <td>${event.actor ?? 'the clock'}${event.side === null ? null : html`, ${event.side}`}</td>
    <td class="kept">${message?.body}</td>
    <td>${event.position ?? 'not sealed yet'}<br /><code>${event.hash}</code></td>
  </tr> `;

function offers({ offers: found }: SealedRecord): Html {
  if (found === null) return html`<p>Not for this reader.</p>`;
  const rows = found.negotiations.flatMap((negotiation) => negotiation.offers);
  return html`<table>
    <tr>
      <th>No.</th>
      <th>Date or working seconds</th>
      <th>Outcome</th>
      <th>SHA-256</th>
    </tr>
    ${rows.map(
      (offer) =>
        html`<tr>
          <td>${offer.number}</td>
          <td>${offer.date ?? offer.seconds}</td>
          <td>${offer.outcome ?? 'on the table'}</td>
          <td><code>${offer.hash}</code></td>
        </tr>`,
    )}
  </table>`;
}
