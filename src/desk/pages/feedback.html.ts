import { Html, html } from '../../platform/pages/html.js';
import { choiceField, type MakeForm, type Refused, textField, wasRefused } from './fields.html.js';
import { folded } from './folded.html.js';
import type { PageOfRequest, ShownFeedback } from './shown.js';
import { instantInWords, starsInWords, stateInWords } from './words.js';
import { written } from './written.js';

const LONG = 2_000;
const SHORT = 500;

const STARS = [5, 4, 3, 2, 1];
const OUTCOMES = {
  SATISFIED: 'It helped',
  NOT_YET_TRIED: 'They have not tried it yet',
  PROBLEM_REMAINS: 'The problem remains',
};
const CHANNELS = { phone: 'By telephone', in_person: 'In person', email: 'By e-mail', chat: 'By chat', portal: 'Here' };

/** One line for each rating, follow-up and thanks; null when there are none. */
export function feedbackPart({ feedback, zone }: PageOfRequest): Html | null {
  if (feedback === null) return null;
  const { ratings, thanks, followUps } = feedback;
  const told = followUps.filter(({ ending }) => ending !== 'NOT_NEEDED' && ending !== 'REOPENED');
  if (ratings.length + thanks.length + told.length === 0) return null;
  return html`<h2>What both sides say</h2>
    <ul>
      ${ratings.map((rating) => ratingLine(rating, feedback.resolution))}
      ${told.map((followUp) => followUpLine(followUp, zone))}
      ${thanks.map(
        ({ helper, thankedBy, words }) =>
          html`<li>${thankedBy.name} thanks ${helper.name}:${html`<blockquote>${written(words)}</blockquote>`}</li>`,
      )}
    </ul>`;
}

const ratingLine = (
  { resolution, side, department, stars, comment }: ShownFeedback['ratings'][number],
  standing: number | null,
): Html => html`
  <li>
    ${department.name} gives the ${side === 'REQUESTER' ? 'answer' : 'request'} ${starsInWords(stars)}
    ${resolution !== standing && html` <span class="soft">(for an earlier answer)</span>`}
    ${comment !== null && html`<blockquote>${written(comment)}</blockquote>`}
  </li>
`;

function followUpLine({ dueAt, missed, outcome, note }: ShownFeedback['followUps'][number], zone: string): Html {
  const late = missed && html` <span class="late">missed</span>`;
  if (outcome === null)
    return html`<li>Whether it helped is to be asked until ${instantInWords(dueAt, zone)}.${late}</li>`;
  return html`<li>
    Asked whether it helped: ${stateInWords(outcome)}.${late}
    ${note !== null && html`<blockquote>${written(note)}</blockquote>`}
  </li>`;
}

/** The forms with which the reader can add feedback. Opening the page stores nothing; only sending a form does. */
export function feedbackForms(page: PageOfRequest, form: MakeForm, refused: Refused | null): (Html | false)[] {
  const { feedback } = page;
  if (feedback === null) return [];
  const { abilities, resolution } = feedback;
  const hidden = { resolution: String(resolution) };
  return [
    abilities.rate && ratingCard(page, feedback, hidden, form),
    abilities.followUp && followUpCard(hidden, form),
    resolution !== null && abilities.thank && thanksForm(feedback, form, refused),
  ];
}

function ratingCard(
  { isRequester }: PageOfRequest,
  { own, ratableUntil }: ShownFeedback,
  hidden: { resolution: string },
  form: MakeForm,
): Html {
  const fields = (typed: Record<string, string>) => [
    starsField(typed.stars ?? String(own?.stars ?? '')),
    textField(
      { name: 'comment', label: 'A word to both sides', max: LONG, optional: true },
      { comment: typed.comment ?? own?.comment ?? '' },
    ),
  ];
  return html`
    <section class="card">
      <h3>${isRequester ? 'How was the answer?' : 'How complete was the request?'}</h3>
      <p class="soft">It is shown as the word of your department. You can change it as long as this form is here.</p>
      ${ratableUntil !== null && form({ act: 'rate', hidden, fields, button: own === null ? 'Rate it' : 'Change it' })}
    </section>
  `;
}

/** No value is preselected, because an unintended rating is worse than none. */
const starsField = (chosen: string): Html => html`
  <label>
    Stars
    <select name="stars" required>
      <option value="">Choose</option>
      ${STARS.map(
        (stars) =>
          html`<option value="${stars}" ${chosen === String(stars) && new Html('selected')}>
            ${starsInWords(stars)}
          </option>`,
      )}
    </select>
  </label>
`;

const followUpCard = (hidden: { resolution: string }, form: MakeForm): Html => html`
  <section class="card">
    <h3>Did the answer help?</h3>
    <p class="soft">Ask those who asked, and note what they say.</p>
    ${form({
      act: 'followup',
      hidden,
      fields: (typed) => [
        choiceField('outcome', 'What they say', OUTCOMES, typed),
        choiceField('channel', 'How you asked', CHANNELS, typed),
        textField({ name: 'note', label: 'In their words', max: SHORT }, typed),
      ],
      button: 'Note it',
    })}
  </section>
`;

const thanksForm = ({ helpers }: ShownFeedback, form: MakeForm, refused: Refused | null): Html =>
  folded(
    'Thank somebody',
    wasRefused(refused, 'thank'),
    form({
      act: 'thank',
      fields: (typed) => [
        choiceField('helper', 'Whom', Object.fromEntries(helpers.map(({ id, name }) => [id, name])), typed),
        textField({ name: 'thanks', label: 'Your words, for both sides to read', max: SHORT }, typed),
      ],
      button: 'Pass it on',
    }),
  );
