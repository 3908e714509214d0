import { DemoClient } from './demo-house.js';
import { DemoWorld } from './settle-in.js';

export interface DemoAsking {
  service: string;
  from: string;
  title: string;
  description: string;
  priority?: 'P1' | 'P2' | 'P3' | 'P4';
  intake?: Record<string, unknown>;
  order?: string;
  wishedDate?: Date;
  channel?: 'portal' | 'email' | 'phone' | 'in_person' | 'chat';
}

export interface Knowledge {
  kind?: 'POLICY';
  title: string;
  body: string;
  services: string[];
  reviewOn: string;
  acknowledgedBy?: { departments: string[]; by: string };
}

interface Table {
  onTheTable: { id: string };
}

const idOnTheTable = ({ onTheTable }: Table): string => onTheTable.id;

/** The acts of people, named as the stories name them. Each act is one call of the API. */
export class DemoStory {
  constructor(private readonly world: DemoWorld) {}

  as(person: string): DemoClient {
    const client = this.world.people[person];
    if (client === undefined) throw new Error(`Nobody in the demo is called ${person}`);
    return client;
  }

  /** Returns the number of the new request. */
  async ask(person: string, asking: DemoAsking): Promise<string> {
    const { number } = await this.as(person).post<{ number: string }>('/requests', this.bodyOf(asking));
    return number;
  }

  draft(person: string, asking: DemoAsking): Promise<unknown> {
    return this.as(person).post('/requests', { ...this.bodyOf(asking), draft: true });
  }

  accept(person: string, number: string, words: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/acceptance`, { words });
  }

  expire(person: string, number: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/expiry`);
  }

  async take(person: string, number: string): Promise<void> {
    await this.as(person).put(`/requests/${number}/acceptance`, {});
    await this.as(person).put(`/requests/${number}/assignment`, { assigneeId: this.as(person).userId });
    await this.as(person).put(`/requests/${number}/work-start`);
  }

  say(person: string, number: string, body: string): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/messages`, { body, visibility: 'SHARED' });
  }

  /** Records a telephone call that was held just now. */
  call(person: string, number: string, summary: string): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/contacts`, { summary, channel: 'phone' });
  }

  /** Returns the number of the suggestion. */
  async suggest(person: string, to: string, title: string, body: string): Promise<string> {
    const suggestion = { departmentId: this.world.departments[to], title, body };
    return (await this.as(person).post<{ number: string }>('/suggestions', suggestion)).number;
  }

  replyToSuggestion(person: string, suggestion: string, state: string, words: string): Promise<unknown> {
    return this.as(person).post(`/suggestions/${suggestion}/replies`, { state, words });
  }

  publishSuggestion(person: string, suggestion: string): Promise<unknown> {
    return this.as(person).put(`/suggestions/${suggestion}/publication`, { publishedTo: 'COMPANY' });
  }

  note(person: string, number: string, body: string): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/messages`, { body, visibility: 'INTERNAL' });
  }

  /** Returns the id of the question. */
  async question(person: string, number: string, body: string): Promise<string> {
    const { id } = await this.as(person).post<{ id: string }>(`/requests/${number}/questions`, { body });
    return id;
  }

  reply(person: string, number: string, questionId: string, body: string): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/questions/${questionId}/reply`, { body });
  }

  hold(person: string, number: string, reason: string, reference: string, reviewAt: Date): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/holds`, { reason, reference, reviewAt: reviewAt.toISOString() });
  }

  logWork(person: string, number: string, minutes: number, note: string): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/work-logs`, { minutes, note });
  }

  resolve(person: string, number: string, answer: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/resolution`, { answer });
  }

  confirm(person: string, number: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/confirmation`);
  }

  /** Rates the first answer with stars, for the side of the person. */
  rate(person: string, number: string, stars: number, comment: string | null = null): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/resolutions/1/rating`, { stars, comment });
  }

  thank(person: string, number: string, helper: string, words: string): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/thanks`, { helperId: this.as(helper).userId, words });
  }

  followUp(person: string, number: string, outcome: string, note: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/resolutions/1/follow-up`, { outcome, channel: 'phone', note });
  }

  reopen(person: string, number: string, reason: string, words: string): Promise<unknown> {
    return this.as(person).post(`/requests/${number}/reopenings`, { reason, words });
  }

  decline(person: string, number: string, words: string, alternative: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/decline`, { reason: 'OUT_OF_SCOPE', words, alternative });
  }

  cancel(person: string, number: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/cancellation`, { reason: 'NO_LONGER_NEEDED' });
  }

  merge(person: string, number: string, into: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/merge`, { into });
  }

  /** Returns the id of the transfer. */
  async transfer(person: string, number: string, to: string, reason: string): Promise<string> {
    const body = { toDepartmentId: this.world.departments[to], reason };
    return (await this.as(person).post<{ id: string }>(`/requests/${number}/transfers`, body)).id;
  }

  acceptTransfer(person: string, number: string, transferId: string): Promise<unknown> {
    return this.as(person).put(`/requests/${number}/transfers/${transferId}/acceptance`, {});
  }

  /** Returns the id of the offer. */
  async offerDate(person: string, number: string, date: Date, reason: string): Promise<string> {
    const offer = { kind: 'DATE', date: date.toISOString(), reason };
    return idOnTheTable(await this.as(person).post<Table>(`/requests/${number}/offers`, offer));
  }

  counterDate(person: string, offerId: string, date: Date, reason: string): Promise<unknown> {
    return this.as(person).post(`/offers/${offerId}/counter-offers`, {
      kind: 'DATE',
      date: date.toISOString(),
      reason,
    });
  }

  /** A lead of the owner writes an order, as the ERP would. */
  putOrder(person: string, reference: string, owner: string, details: object): Promise<unknown> {
    const ownerDepartmentId = this.world.departments[owner];
    return this.as(person).put(`/orders/ERP/${reference}`, { ownerDepartmentId, ...details });
  }

  releaseOrder(person: string, reference: string, details: object): Promise<unknown> {
    return this.as(person).put(`/orders/ERP/${reference}/release`, details);
  }

  /** Records the rework of a part and its invented costs, and agrees on a corrective action that is due in the future. */
  async recordRework(person: string, reference: string, detectedOn: string, dueOn: string): Promise<void> {
    const { number } = await this.as(person).post<{ number: string }>('/incidents', {
      order: { system: 'ERP', reference },
      kind: 'REWORK',
      detectionPoint: 'AFTER_RELEASE',
      detectedOn,
      summary: 'The bracket was drilled to the old drawing and had to be made again. The amounts are illustrative.',
    });
    const lines = [
      { category: 'REWORK_REMAKE', amount: '412500', note: 'Machining it again' },
      { category: 'SCRAP_MATERIAL', amount: '186000', note: 'Bar stock' },
      { category: 'FREIGHT_EXPEDITE', amount: '136500', note: 'Courier' },
    ];
    for (const { amount, ...line } of lines) {
      const recorded = { ...line, kind: 'ACTUAL', amount: { amount, currency: 'USD' }, occurredOn: detectedOn };
      await this.as(person).post(`/incidents/${number}/lines`, recorded);
    }
    await this.as(person).put(`/incidents/${number}/closure`, {
      rootCause: 'The drawing on the machine was one revision behind.',
      lessons: 'The revision is read out and confirmed before drilling begins.',
    });
    await this.as(person).post(`/incidents/${number}/actions`, {
      change: 'The revision on the order is compared with the drawing before an order is released.',
      departmentId: this.world.departments.CS,
      ownerId: this.as('rafael').userId,
      dueOn,
    });
  }

  /** Publishes an article for everybody, maintained by its author. Returns the id of the article. */
  async publish(person: string, { services, acknowledgedBy, ...article }: Knowledge): Promise<string> {
    const { id } = await this.as(person).post<{ id: string }>('/articles', {
      ...article,
      departmentId: this.world.departments.ENG,
      ownerId: this.as(person).userId,
      readers: 'EVERYBODY',
      language: 'en',
      serviceIds: services.map((service) => this.world.services[service]),
      ...(acknowledgedBy !== undefined && {
        acknowledgement: {
          departmentIds: acknowledgedBy.departments.map((department) => this.world.departments[department]),
          by: acknowledgedBy.by,
        },
      }),
    });
    return id;
  }

  acknowledge(person: string, articleId: string): Promise<unknown> {
    return this.as(person).put(`/articles/${articleId}/acknowledgement`, { version: 1 });
  }

  private bodyOf(asking: DemoAsking): object {
    const { order, wishedDate } = asking;
    return {
      serviceId: this.world.services[asking.service],
      requesterDepartmentId: this.world.departments[asking.from],
      title: asking.title,
      description: asking.description,
      priority: asking.priority ?? 'P3',
      intake: asking.intake ?? {},
      channel: asking.channel ?? 'portal',
      ...(order === undefined ? {} : { orderReference: { system: 'ERP', reference: order } }),
      ...(wishedDate === undefined ? {} : { wishedDate: wishedDate.toISOString() }),
    };
  }
}
