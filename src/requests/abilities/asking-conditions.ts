import { Injectable } from '@nestjs/common';
import { ExamineSending } from '../asking/examine-sending.js';
import type { Conditions } from './condition.js';

/** Further conditions for drafts. A change may mend what is wrong with one, save that its author asks for nobody. */
@Injectable()
export class AskingConditions {
  constructor(private readonly sending: ExamineSending) {}

  readonly conditions: Conditions = {
    draft: ({ memberships }) => memberships.length > 0,
    submit: (actor, { id }) => this.sending.requireSendable(actor, id),
  };
}
