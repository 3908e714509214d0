import { type Html, html } from '../../platform/pages/html.js';
import {
  actForm,
  choiceField,
  dateField,
  isOf,
  type MakeForm,
  type Refused,
  textField,
  textsOf,
  wasRefused,
} from './fields.html.js';
import { feedbackForms } from './feedback.html.js';
import { folded } from './folded.html.js';
import { trouble } from './forms.html.js';
import type { PageOfRequest, Table } from './shown.js';
import { durationInWords, instantInWords, moneyInWords, sumsInForm } from './words.js';
import { written } from './written.js';

/** Maximum characters of a message, and of a text that accompanies a date. */
const LONG = 20_000;
const SHORT = 2_000;

const REOPEN_REASONS = {
  NOT_WHAT_I_ASKED: 'It is not what I asked',
  INCOMPLETE: 'Something is missing',
  WRONG: 'It is wrong',
  CAME_BACK: 'It came back',
};

/** The forms of everything that the reader may do now, the most urgent first. */
export function formsOf(page: PageOfRequest, refused: Refused | null): Html | null {
  let told = refused === null;
  const form: MakeForm = (parts) => {
    told ||= isOf(refused, parts);
    return actForm({ number: page.request.number!, refused, ...parts });
  };
  const forms = [
    ...page.questions.map((question) => questionCard(page, question, form)),
    page.table !== null && offerCard(page.table, page.zone, form, refused),
    page.request.state === 'RESOLVED' && resolutionCard(page, form, refused),
    ...feedbackForms(page, form, refused),
    ...workForms(page, form, refused),
    messageForm(page, form),
  ].filter((card) => card !== null && card !== false);
  const cards = told ? forms : [overtakenCard(refused!), ...forms];
  return cards.length === 0
    ? null
    : html`<h2>What you can do</h2>
        ${cards}`;
}

/** The refused form is no longer on the page. Its typed text is shown here, so that it is not lost. */
const overtakenCard = ({ sentence, typed }: Refused): Html => html`
  <section class="card">
    ${trouble(sentence)} ${textsOf(typed).map((text) => html`<p class="kept">${text}</p>`)}
  </section>
`;

function questionCard(
  page: PageOfRequest,
  { id, body, askedBy, askedAt }: PageOfRequest['questions'][number],
  form: MakeForm,
): Html {
  return html`
    <section class="card">
      <h3>${askedBy ?? page.request.holderDepartment.name} asks</h3>
      <p class="soft">${instantInWords(askedAt, page.zone)}</p>
      <blockquote>${written(body)}</blockquote>
      ${
        page.request.abilities.reply &&
        form({
          act: 'reply',
          hidden: { question: id },
          fields: (typed) => textField({ name: 'body', label: 'Your reply', max: LONG }, typed),
          button: 'Send the reply',
        })
      }
    </section>
  `;
}

/** The offered date with its price. The accept form states the price that the reader read. */
function offerCard(
  { offer, abilities, price, sentences }: Table,
  zone: string,
  form: MakeForm,
  refused: Refused | null,
): Html {
  const hidden = { offer: offer.id };
  const what =
    offer.date !== null
      ? instantInWords(offer.date, zone)
      : `${durationInWords(offer.seconds ?? 0)} of work from the yes on`;
  const dear = price.filter(({ amount }) => amount !== '0');
  return html`
    <section class="card">
      <h3>${offer.side === 'REQUESTER' ? 'The asking side' : 'The answering side'} offers ${what}</h3>
      ${offer.reason !== null && html`<blockquote>${written(offer.reason)}</blockquote>`}
      ${sentences.length > 0 && html`<p class="${dear.length > 0 && 'late'}">${sentences.join(' ')}</p>`}
      ${
        abilities.acceptOffer &&
        form({
          act: 'accept',
          hidden: { ...hidden, hash: offer.hash, price: sumsInForm(price) },
          button: dear.length === 0 ? 'Accept this date' : `Accept it for ${dear.map(moneyInWords).join(' and ')}`,
        })
      }
      ${
        abilities.counterOffer &&
        folded(
          'Offer another date',
          wasRefused(refused, 'counter'),
          form({
            act: 'counter',
            hidden,
            fields: (typed) => [
              dateField('The date you offer', zone, typed),
              textField({ name: 'reason', label: 'Why', max: SHORT }, typed),
            ],
            button: 'Offer it',
          }),
        )
      }
      ${
        abilities.declineOffer &&
        folded(
          'Decline it',
          wasRefused(refused, 'decline'),
          form({
            act: 'decline',
            hidden,
            fields: (typed) => [
              textField({ name: 'reason', label: 'Why', max: SHORT }, typed),
              textField({ name: 'alternative', label: 'What would do instead', max: SHORT }, typed),
            ],
            button: 'Decline it',
          }),
        )
      }
    </section>
  `;
}

function resolutionCard({ request, timeline }: PageOfRequest, form: MakeForm, refused: Refused | null): Html {
  const answer = timeline?.findLast(({ type }) => type === 'request.resolved')?.body ?? null;
  return html`
    <section class="card">
      <h3>The answer</h3>
      ${answer !== null && html`<blockquote>${written(answer)}</blockquote>`}
      ${request.abilities.confirm && form({ act: 'confirm', button: 'Confirm: this answers it' })}
      ${request.abilities.reopen && reopenForm(form, refused)}
    </section>
  `;
}

const reopenForm = (form: MakeForm, refused: Refused | null): Html =>
  folded(
    'Reopen the request',
    wasRefused(refused, 'reopen'),
    form({
      act: 'reopen',
      fields: (typed) => [
        choiceField('why', 'Why', REOPEN_REASONS, typed),
        textField({ name: 'words', label: 'What is still open', max: LONG, optional: true }, typed),
      ],
      button: 'Reopen it',
    }),
  );

/** The forms of the holder, and the form with which either side offers a first date. */
const workForms = (
  { request: { abilities, state, askedAt }, mayOffer, zone }: PageOfRequest,
  form: MakeForm,
  refused: Refused | null,
) => [
  abilities.accept && html`<section class="card">${form({ act: 'take', button: 'Accept the request' })}</section>`,
  abilities.agreeEarlierStart &&
    html`<section class="card">
      <p>It was asked on ${instantInWords(askedAt!, zone)}, before it was sent.</p>
      ${form({ act: 'earlier', button: 'Agree that your clocks begin then' })}
    </section>`,
  abilities.resolve &&
    folded(
      'Answer the request',
      wasRefused(refused, 'answer'),
      form({
        act: 'answer',
        fields: (typed) => textField({ name: 'answer', label: 'The answer', max: LONG }, typed),
        button: 'Send the answer',
      }),
    ),
  abilities.ask &&
    folded(
      'Ask the requester a question',
      wasRefused(refused, 'question'),
      form({
        act: 'question',
        fields: (typed) => textField({ name: 'body', label: 'Your question', max: LONG }, typed),
        button: 'Ask',
      }),
    ),
  mayOffer &&
    folded(
      'Offer a date',
      wasRefused(refused, 'offer'),
      form({
        act: 'offer',
        fields: (typed) => [
          dateField('The date you offer', zone, typed),
          textField({ name: 'reason', label: 'Why', max: SHORT, optional: true }, typed),
        ],
        button: 'Offer it',
      }),
    ),
  state !== 'RESOLVED' && abilities.reopen && reopenForm(form, refused),
];

/** The form for a message. When a question is open, it says that a message is no reply. */
function messageForm({ request: { abilities }, questions }: PageOfRequest, form: MakeForm): Html | null {
  if (!abilities.postMessage) return null;
  const label =
    abilities.reply && questions.length > 0 ? 'A message that is not the reply yet' : 'A message to both sides';
  return form({
    act: 'message',
    fields: (typed) => textField({ name: 'body', label, max: LONG }, typed),
    button: 'Send the message',
  });
}
