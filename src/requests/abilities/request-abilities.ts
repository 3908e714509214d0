import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { Request } from '../request.entity.js';
import { VERBS } from '../request.state.js';
import { abilitiesOf, type AbilityVerdicts } from '../requests.policy.js';
import { holds, type Conditions } from './condition.js';
import { AskingConditions } from './asking-conditions.js';
import { ConversationConditions } from './conversation-conditions.js';
import { FileConditions } from './file-conditions.js';
import { HelpingConditions } from './helping-conditions.js';
import { PromiseConditions } from './promise-conditions.js';
import type { RequestStanding } from './standing.js';

/** Decides what a person may do with a request now, exactly as the acts do: by part, by state, and by further conditions. */
@Injectable()
export class RequestAbilities {
  private readonly conditions: Conditions;

  constructor(
    asking: AskingConditions,
    conversation: ConversationConditions,
    files: FileConditions,
    helping: HelpingConditions,
    promise: PromiseConditions,
  ) {
    const all = [asking, conversation, files, helping, promise];
    this.conditions = Object.assign({}, ...all.map(({ conditions }) => conditions)) as Conditions;
  }

  async of(actor: Actor, request: Request, standing: RequestStanding): Promise<AbilityVerdicts> {
    const abilities = abilitiesOf(actor, request);
    for (const verb of VERBS) {
      const condition = this.conditions[verb];
      if (abilities[verb] && condition) abilities[verb] = await holds(condition, actor, request, standing);
    }
    return abilities;
  }
}
