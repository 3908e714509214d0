import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { readBody } from '../../platform/http/validation.js';
import { PassOnThanks } from '../acts/pass-on-thanks.js';
import { RateAnswer } from '../acts/rate-answer.js';
import { RecordFollowUp } from '../acts/record-follow-up.js';
import { FollowUpBody, RatingBody, ThanksBody } from './dto/feedback.dto.js';
import { resolutionIn } from './resolution-in.js';

/** The acts of all doors: each takes the body that the interface takes, and the number of the answer as text. */
@Injectable()
export class FeedbackActs {
  constructor(
    private readonly rateAnswer: RateAnswer,
    private readonly passOnThanks: PassOnThanks,
    private readonly recordFollowUp: RecordFollowUp,
  ) {}

  async rate(actor: Actor, request: string, resolution: string | undefined, body: object): Promise<void> {
    const { stars, comment = null } = await readBody(RatingBody, body);
    await this.rateAnswer.execute(actor, request, resolutionIn(resolution), { stars, comment });
  }

  async thank(actor: Actor, request: string, body: object): Promise<void> {
    const { helperId, words } = await readBody(ThanksBody, body);
    await this.passOnThanks.execute(actor, request, helperId, words);
  }

  async followUp(actor: Actor, request: string, resolution: string | undefined, body: object): Promise<void> {
    const { outcome, channel = 'phone', note } = await readBody(FollowUpBody, body);
    await this.recordFollowUp.execute(actor, request, resolutionIn(resolution), { outcome, channel, note });
  }
}
