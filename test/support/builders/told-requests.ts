import { newId } from '../../../src/platform/database/index.js';
import { EventLog, type EventType, type Side } from '../../../src/platform/events/index.js';
import {
  QuestionAsked,
  QuestionReplied,
  RequestAccepted,
  RequestResolved,
  RequestStarted,
  RequestSubmitted,
} from '../../../src/requests/index.js';
import type { TestApp } from '../app.js';

interface Asked {
  from: string;
  to: string;
  /** Working hours of the promise. */
  hours: number;
  /** An order of the ERP that waits for the answer. */
  order?: string;
  /** An earlier request, whose service is used; a service of its own by default. */
  like?: string;
}

/** Creates requests from events, for tests of consequences that need no acts. */
export class ToldRequests {
  private count = 0;
  private readonly parties = new Map<string, Asked>();
  private readonly services = new Map<string, string>();

  constructor(
    private readonly app: TestApp,
    private readonly actorId: string,
  ) {}

  async submit(asked: Asked): Promise<string> {
    const id = newId();
    this.count += 1;
    this.parties.set(id, asked);
    const serviceId = this.services.get(asked.like ?? '') ?? (await this.service(asked));
    this.services.set(id, serviceId);
    await this.app.database.inTransaction(async () => {
      await this.app.database.query(
        `INSERT INTO request_text (request_id, title, description, intake) VALUES ($1, 'Which revision?', '', '{}')`,
        [id],
      );
      await this.happens(id, 'REQUESTER', RequestSubmitted, {
        number: this.numberOf(id),
        serviceId,
        requesterDepartmentId: asked.from,
        providerDepartmentId: asked.to,
        priority: 'P3',
        incomplete: false,
        missingFields: [],
        raisedById: this.actorId,
        onBehalfOfId: null,
        channel: 'portal',
        restricted: false,
        orderReference: asked.order === undefined ? null : { system: 'ERP', reference: asked.order },
        wishedDate: null,
        reopenOfId: null,
        parentId: null,
        textDigest: '',
        agreementId: null,
        lateRaise: false,
        overQuota: false,
      });
    });
    return id;
  }

  numberOf(id: string): string {
    return `RQ-${[...this.parties.keys()].indexOf(id) + 1}`;
  }

  async ask(id: string): Promise<string> {
    const questionId = newId();
    await this.happens(id, 'PROVIDER', QuestionAsked, { questionId, ...said(), replyTargetSeconds: null });
    return questionId;
  }

  reply(id: string, questionId: string): Promise<void> {
    return this.happens(id, 'REQUESTER', QuestionReplied, { questionId, ...said(), openQuestions: 0 });
  }

  async resolve(id: string): Promise<void> {
    await this.happens(id, 'PROVIDER', RequestAccepted, { withWords: false });
    await this.happens(id, 'PROVIDER', RequestStarted, {});
    await this.happens(id, 'PROVIDER', RequestResolved, said());
  }

  private async service({ to, hours }: Asked): Promise<string> {
    const id = newId();
    const target = { firstResponseSeconds: hours * 3600, resolutionSeconds: hours * 3600 };
    await this.app.database.query(
      `INSERT INTO service (id, department_id, code, name, description, intake, targets, effort_minutes, nominal_rate,
                            currency, question_templates, active, version)
       VALUES ($1, $2, $3, 'Part clarification', '', '[]', $4, 60, 0, 'USD', '[]', true, 1)`,
      [id, to, `service-${this.count}`, { P1: target, P2: target, P3: target, P4: target }],
    );
    return id;
  }

  private async happens<Payload extends object>(
    id: string,
    side: Side,
    type: EventType<Payload>,
    payload: Payload,
  ): Promise<void> {
    const { from, to } = this.parties.get(id)!;
    await this.app.database.inTransaction(() =>
      this.app.get(EventLog).record(type, {
        stream: { kind: 'request', id },
        payload,
        side,
        actorId: this.actorId,
        audience: [from, to],
      }),
    );
  }
}

const said = () => ({ messageId: newId(), digest: '' });
