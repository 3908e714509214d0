import { newId } from '../../src/platform/database/index.js';
import { EventLog, type EventType, type Side } from '../../src/platform/events/index.js';
import {
  MessagePosted,
  OfferAccepted,
  OfferMade,
  PriorityChanged,
  QuestionAsked,
  QuestionReplied,
  RequestAccepted,
  RequestResolved,
  RequestStarted,
  RequestSubmitted,
  TransferAccepted,
  TransferOffered,
} from '../../src/requests/index.js';
import type { ClockPriority } from '../../src/sla/index.js';
import { startApp } from '../support/app.js';
import { aDepartment, workweek } from '../support/builders/departments.js';
import { aUser, lasting, signInAdmin, type Client } from '../support/builders/identity.js';
import { berlin, HOUR, iso } from './berlin.js';
import { ClockReader } from './clock-reader.js';

/** Hours of the service that is asked for; `raised` is the resolution target of P1. */
interface Promised {
  resolution: number;
  firstResponse?: number;
  raised?: number;
}

/** Customer Service in São Paulo asks Engineering in Berlin; Quality sits in New York. */
export async function aClockWorld(): Promise<ClockWorld> {
  const app = await startApp({ at: '2026-03-01T09:00:00Z' });
  const admin = await signInAdmin(app.http);
  const carla = await aUser(app.http, admin, 'Carla Mendes', { zone: 'America/Sao_Paulo' });
  const stranger = await lasting(app.http, await aUser(app.http, admin, 'Sam Stranger'));
  const erika = await lasting(app.http, await aUser(app.http, admin, 'Erika Sommer'));
  const clients = { admin: await lasting(app.http, admin), carla: await lasting(app.http, carla), erika, stranger };
  const cs = await aDepartment(admin, {
    code: 'CS',
    name: 'Customer Service',
    zone: 'America/Sao_Paulo',
    hours: { from: '08:00', to: '17:00' },
    replyTargetSeconds: 8 * HOUR,
    members: [carla],
  });
  const eng = await aDepartment(admin, { code: 'ENG', name: 'Engineering', leads: [erika] });
  const qa = await aDepartment(admin, { code: 'QA', name: 'Quality', zone: 'America/New_York' });
  return new ClockWorld(app, clients, { cs: cs.id, eng: eng.id, qa: qa.id });
}

/** Tells stories of requests by their events, which is all that the keeper of clocks hears. */
export class ClockWorld extends ClockReader {
  private stories = 0;

  get stranger(): Client {
    return this.clients.stranger;
  }

  get admin(): Client {
    return this.clients.admin;
  }

  /** Leads Engineering. */
  get erika(): Client {
    return this.clients.erika;
  }

  at(dayAndTime: string): Promise<void> {
    return this.app.travelTo(berlin(dayAndTime));
  }

  /** Time goes by while nothing runs that could notice. */
  sleepUntil(dayAndTime: string): void {
    this.app.clock.set(berlin(dayAndTime));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /* What happens */

  /** Each story begins in the same week, so the clock goes back for it. */
  async submit(dayAndTime: string, promised: Promised): Promise<string> {
    this.sleepUntil(dayAndTime);
    this.stories += 1;
    const request = newId();
    const serviceId = await this.service(promised);
    await this.app.database.inTransaction(async () => {
      await this.happens(request, 'REQUESTER', RequestSubmitted, {
        number: `ENG-${this.stories}`,
        serviceId,
        requesterDepartmentId: this.departments.cs,
        providerDepartmentId: this.departments.eng,
        priority: 'P3',
        incomplete: false,
        missingFields: [],
        raisedById: this.clients.carla.userId,
        onBehalfOfId: null,
        channel: 'portal',
        restricted: false,
        orderReference: null,
        wishedDate: null,
        reopenOfId: null,
        parentId: null,
        textDigest: '',
        agreementId: null,
        lateRaise: false,
        overQuota: false,
      });
      await this.app.database.query(
        `INSERT INTO request_text (request_id, title, description, intake) VALUES ($1, 'Which revision?', '', '{}')`,
        [request],
      );
    });
    return request;
  }

  async ask(request: string, replyTargetSeconds: number | null = null): Promise<string> {
    const questionId = newId();
    await this.happens(request, 'PROVIDER', QuestionAsked, { questionId, ...said(), replyTargetSeconds });
    return questionId;
  }

  reply(request: string, questionId: string): Promise<void> {
    return this.happens(request, 'REQUESTER', QuestionReplied, { questionId, ...said(), openQuestions: 0 });
  }

  saidByPhone(request: string, dayAndTime: string): Promise<void> {
    const payload = { ...said(), visibility: 'SHARED' as const, departmentId: this.departments.eng };
    return this.happens(request, 'PROVIDER', MessagePosted, payload, new Date(berlin(dayAndTime)));
  }

  async resolve(request: string): Promise<void> {
    await this.happens(request, 'PROVIDER', RequestAccepted, { withWords: false });
    await this.happens(request, 'PROVIDER', RequestStarted, {});
    await this.happens(request, 'PROVIDER', RequestResolved, said());
  }

  raise(request: string): Promise<void> {
    return this.happens(request, 'REQUESTER', PriorityChanged, { from: 'P3', to: 'P1', direction: 'UP' });
  }

  async transferToQuality(request: string, legTargetSeconds: number): Promise<void> {
    const { eng, qa } = this.departments;
    const transfer = { transferId: newId(), fromDepartmentId: eng, toDepartmentId: qa };
    await this.happens(request, 'PROVIDER', TransferOffered, transfer);
    await this.happens(request, 'PROVIDER', TransferAccepted, { ...transfer, legTargetSeconds });
  }

  /** From now on Engineering does not work on that day of March. */
  async closeEngineeringOn(day: string): Promise<void> {
    const exceptions = [{ date: `2026-03-${day.padStart(2, '0')}`, intervals: [], name: 'Company outing' }];
    await this.clients.admin
      .put('/departments/ENG/calendar/versions/initial', { weekly: workweek(), exceptions })
      .set('if-match', '"1"')
      .expect(200);
    await this.app.settle();
  }

  agreeOn(request: string, seconds: number): Promise<void> {
    return this.commit(request, { kind: 'DURATION', date: null, seconds });
  }

  agreeOnDate(request: string, dayAndTime: string): Promise<void> {
    return this.commit(request, { kind: 'DATE', date: berlin(dayAndTime), seconds: null });
  }

  private async commit(
    request: string,
    promise: { kind: 'DATE' | 'DURATION'; date: string | null; seconds: number | null },
  ): Promise<void> {
    const offer = { offerId: newId(), negotiationId: newId(), acknowledgedCost: [], ...promise };
    const replyBy = iso(new Date(this.now().getTime() + 4 * HOUR * 1000));
    await this.happens(request, 'PROVIDER', OfferMade, { ...offer, number: 1, hash: '', replyBy, counterOf: null });
    await this.happens(request, 'REQUESTER', OfferAccepted, offer);
  }

  private async service({ resolution, firstResponse, raised = resolution }: Promised): Promise<string> {
    const id = newId();
    const target = (hours: number) => ({
      firstResponseSeconds: (firstResponse ?? hours) * HOUR,
      resolutionSeconds: hours * HOUR,
    });
    const lasting = target(resolution);
    const targets: Record<ClockPriority, object> = { P1: target(raised), P2: lasting, P3: lasting, P4: lasting };
    await this.app.database.query(
      `INSERT INTO service (id, department_id, code, name, description, intake, targets, effort_minutes, nominal_rate,
                            currency, question_templates, active, version)
       VALUES ($1, $2, $3, 'Part clarification', '', '[]', $4, 60, 0, 'USD', '[]', true, 1)`,
      [id, this.departments.eng, `part-clarification-${this.stories}`, targets],
    );
    return id;
  }

  private async happens<Payload extends object>(
    request: string,
    side: Side,
    type: EventType<Payload>,
    payload: Payload,
    occurredAt?: Date,
  ): Promise<void> {
    const { cs, eng } = this.departments;
    await this.app.database.inTransaction(() =>
      this.get(EventLog).record(type, {
        stream: { kind: 'request', id: request },
        payload,
        side,
        actorId: this.clients.carla.userId,
        audience: [cs, eng],
        occurredAt,
      }),
    );
  }
}

const said = () => ({ messageId: newId(), digest: '' });
