import { instantOfLocalTime } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { FeedbackActs } from '../../feedback/index.js';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { toInstant } from '../../platform/clock/clock.js';
import { IdPipe } from '../../platform/http/fields.js';
import { isDay } from '../../platform/http/local-dates.js';
import { refuse } from '../../platform/http/http.errors.js';
import type { Form } from '../../platform/pages/page.js';
import { OfferActs, RequestActs } from '../../requests/index.js';
import { sumsOf } from './words.js';

/** The forms of a request's page, each with its success message. */
export const DONE = {
  reply: 'Your reply was sent.',
  message: 'Your message was sent.',
  question: 'Your question was asked. Your clock stands still until it is replied to.',
  take: 'You have accepted the request.',
  earlier: 'Your clocks begin when it was asked.',
  answer: 'Your answer was sent.',
  confirm: 'The answer is confirmed, and the request is closed.',
  reopen: 'The request is open again.',
  offer: 'Your date was offered.',
  accept: 'The date is agreed.',
  counter: 'Your date was offered instead.',
  decline: 'The offer was declined.',
  rate: 'Thank you: your rating is kept.',
  followup: 'The follow-up is noted.',
  thank: 'Your thanks were passed on.',
} as const;

export type FormAct = keyof typeof DONE;

export const isFormAct = (name: unknown): name is FormAct => typeof name === 'string' && Object.hasOwn(DONE, name);

/** Executes a form through the acts and the rules of the API. A form is another encoding of a request body. */
@Injectable()
export class FormActs {
  constructor(
    private readonly requests: RequestActs,
    private readonly offers: OfferActs,
    private readonly feedback: FeedbackActs,
    private readonly users: Users,
  ) {}

  execute(actor: Actor, number: string, form: Form): Promise<unknown> {
    if (!isFormAct(form.act)) throw refuse('http.not_found');
    return this.acts[form.act](actor, number, form);
  }

  private readonly acts: Record<FormAct, (actor: Actor, number: string, form: Form) => Promise<unknown>> = {
    reply: (actor, number, { body, question }) => this.requests.say(actor, number, { body, settles: question }),
    message: (actor, number, { body }) => this.requests.say(actor, number, { body, settles: null }),
    question: (actor, number, { body }) => this.requests.ask(actor, number, { body }),
    take: (actor, number) => this.requests.accept(actor, number, {}),
    earlier: (actor, number) => this.requests.agreeEarlierStart(actor, number),
    answer: (actor, number, { answer }) => this.requests.resolve(actor, number, { answer }),
    confirm: (actor, number) => this.requests.confirm(actor, number),
    reopen: (actor, number, { why, words }) =>
      this.requests.reopen(actor, number, { reason: why, ...(words ? { words } : {}) }),
    offer: async (actor, number, { date, reason }) =>
      this.offers.make(actor, number, {
        kind: 'DATE',
        date: await this.instantOf(actor, date),
        ...(reason ? { reason } : {}),
      }),
    accept: (actor, _number, { offer, hash, price }) =>
      this.offers.accept(actor, idOf(offer), { hash, acknowledgedCost: sumsOf(price) }),
    counter: async (actor, _number, { offer, date, reason }) =>
      this.offers.counter(actor, idOf(offer), { kind: 'DATE', date: await this.instantOf(actor, date), reason }),
    decline: (actor, _number, { offer, reason, alternative }) =>
      this.offers.decline(actor, idOf(offer), { reason, alternative }),
    rate: (actor, number, { resolution, stars, comment }) =>
      this.feedback.rate(actor, number, resolution, { stars: starsOf(stars), ...(comment ? { comment } : {}) }),
    followup: (actor, number, { resolution, outcome, channel, note }) =>
      this.feedback.followUp(actor, number, resolution, { outcome, channel, note }),
    thank: (actor, number, { helper, thanks }) =>
      this.feedback.thank(actor, number, { helperId: helper, words: thanks }),
  };

  /**
   * Converts "2026-03-05T17:00" from the reader's time zone. A text that is no such time is passed on unchanged, and
   * the API refuses it.
   */
  private async instantOf(actor: Actor, local = ''): Promise<string> {
    const [, date, hour, minute] = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)/.exec(local) ?? [];
    if (date === undefined || !isDay(date)) return local;
    const { zone } = await this.users.account(actor.userId);
    return toInstant(instantOfLocalTime(zone, date, Number(hour) * 3600 + Number(minute) * 60)).toISOString();
  }
}

/** A text that is no such number is passed on unchanged, and the API refuses it. */
const starsOf = (text = ''): number | string => (/^[1-5]$/.test(text) ? Number(text) : text);

const idOf = (text = ''): string => new IdPipe().transform(text);
