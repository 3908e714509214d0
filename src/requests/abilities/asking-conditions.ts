import { Injectable } from '@nestjs/common';
import { ExamineSending } from '../asking/examine-sending.js';
import type { Conditions } from './condition.js';

/**
 * Further conditions for drafts. A draft with faults may be changed, because the change may correct them, but not if its
 * author belongs to no department.
 */
@Injectable()
export class AskingConditions {
  constructor(private readonly sending: ExamineSending) {}

  readonly conditions: Conditions = {
    draft: ({ memberships }) => memberships.length > 0,
    submit: (actor, { id }) => this.sending.requireSendable(actor, id),
  };
}
