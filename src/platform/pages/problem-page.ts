import type { FastifyReply } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { Refusal } from '../http/refusal.js';
import { asPage, frame } from './frame.js';
import { html } from './html.js';

/** Sends a refusal as a page for a person. */
export const sendProblemPage = (reply: FastifyReply, refusal: Refusal, traceId: string): void =>
  void asPage(reply).send(problemPage(refusal, traceId));

function problemPage({ status, message }: Refusal, traceId: string): string {
  const title = STATUS_CODES[status] ?? 'Refused';
  const trace = status >= 500 && html`<p class="soft">Trace id ${traceId}</p>`;
  return frame({
    title,
    body: html`<h1>${title}</h1>
      <p>${message}</p>
      ${trace}
      <p><a href="/">Start page</a></p>`,
  });
}
