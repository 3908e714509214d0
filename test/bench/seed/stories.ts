import type { House, Speaker } from './house.js';
import { Days, type Department, type Town } from './town.js';

/** The departments of a story: one asks, one answers, and a third may join. */
export interface Cast {
  asking: number;
  answering: number;
  third: number;
}

/** A story that was played through the API, and the streams of its events. */
export interface ToldStory {
  name: string;
  /** The relative frequency of its copies. */
  weight: number;
  cast: Cast;
  requests: string[];
  orders: string[];
  /** Words that differ in each copy. */
  title: string;
  description: string;
  partNumber: string;
  reference: string | null;
}

interface Act {
  at: Date;
  play: () => Promise<unknown>;
}

const AGREED: Cast = { asking: 0, answering: 0, third: 2 };
const PLAIN: Cast = { asking: 0, answering: 1, third: 3 };
const PRIORITIES = ['P3', 'P2', 'P4', 'P3', 'P1'];

/** One story with its acts, in order. */
class Telling implements ToldStory {
  readonly requests: string[] = [];
  readonly orders: string[] = [];
  readonly acts: Act[] = [];
  readonly title: string;
  readonly description: string;
  readonly partNumber: string;
  reference: string | null = null;
  private readonly asking: Department;
  private readonly answering: Department;
  private question: string;
  private offer: string;
  private transfer: string;

  constructor(
    private readonly town: Town,
    private readonly days: Days,
    readonly name: string,
    readonly weight: number,
    readonly cast: Cast,
    place: number,
    private readonly priority = PRIORITIES[place % PRIORITIES.length]!,
  ) {
    this.asking = town.asking[cast.asking]!;
    this.answering = town.answering[cast.answering]!;
    this.title = `Title of story ${place} as told`;
    this.description = `Description of story ${place} as told`;
    this.partNumber = `PART-OF-${place}-AS-TOLD`;
  }

  /** The asker, the provider, and their leads. */
  private get asker(): Speaker {
    return this.asking.speakers[1]!;
  }

  private get answerer(): Speaker {
    return this.answering.speakers[1]!;
  }

  private get request(): string {
    return this.requests[0]!;
  }

  private then(daysAgo: number, hour: number, play: () => Promise<unknown>): this {
    this.acts.push({ at: this.days.on(daysAgo, hour), play });
    return this;
  }

  asked(daysAgo: number, hour: number, more: object = {}): this {
    return this.then(daysAgo, hour, async () => {
      const { id } = await this.asker.post<{ id: string }>('/requests', {
        serviceId: this.answering.serviceId,
        title: this.title,
        description: this.description,
        intake: { partNumber: this.partNumber },
        priority: this.priority,
        ...(this.reference === null ? {} : { orderReference: { system: 'ERP', reference: this.reference } }),
        ...more,
      });
      this.requests.push(id);
    });
  }

  /** An order that costs a thousand a day. Its promised day is before or after today. */
  ordered(daysAgo: number, hour: number, promisedDaysAgo: number, place: number): this {
    this.reference = `SO-AS-TOLD-${place}`;
    return this.then(daysAgo, hour, async () => {
      const body = {
        ownerDepartmentId: this.asking.id,
        customer: 'Harbor Crane Works',
        value: { amount: '4800000', currency: 'USD' },
        zone: 'UTC',
        promisedDate: this.days.date(promisedDaysAgo),
        profile: {
          kind: 'LINEAR',
          axis: 'CALENDAR_DAY',
          rate: '100000',
          grace: { units: 0, mode: 'FORGIVEN' },
          cap: null,
        },
      };
      const order = await this.asking.speakers[0]!.put<{ id: string }>(`/orders/ERP/${this.reference}`, body);
      this.orders.push(order.id);
    });
  }

  released(daysAgo: number, hour: number): this {
    const path = (): string => `/orders/ERP/${this.reference}/release`;
    return this.then(daysAgo, hour, () => this.asking.speakers[0]!.put(path(), { withAnswer: true }));
  }

  taken(daysAgo: number, hour: number): this {
    return this.then(daysAgo, hour, async () => {
      await this.answerer.put(`/requests/${this.request}/acceptance`, {});
      await this.answerer.put(`/requests/${this.request}/assignment`, { assigneeId: this.answerer.userId });
      await this.answerer.put(`/requests/${this.request}/work-start`);
    });
  }

  accepted(daysAgo: number, hour: number): this {
    return this.put(daysAgo, hour, this.answering.speakers[2]!, 'acceptance', { words: 'We look at it tomorrow.' });
  }

  said(daysAgo: number, hour: number, body: string, visibility: 'SHARED' | 'INTERNAL' = 'SHARED'): this {
    return this.post(daysAgo, hour, this.answerer, 'messages', { body, visibility });
  }

  questioned(daysAgo: number, hour: number): this {
    return this.then(daysAgo, hour, async () => {
      const path = `/requests/${this.request}/questions`;
      this.question = (
        await this.answerer.post<{ id: string }>(path, { body: 'Which revision is on the drawing?' })
      ).id;
    });
  }

  replied(daysAgo: number, hour: number): this {
    const path = (): string => `/requests/${this.request}/questions/${this.question}/reply`;
    return this.then(daysAgo, hour, () => this.asker.post(path(), { body: 'It says revision C.' }));
  }

  held(daysAgo: number, hour: number, reviewDaysAhead: number): this {
    const body = {
      reason: 'The laboratory measures it',
      reference: 'Mail',
      reviewAt: this.days.on(-reviewDaysAhead, 12),
    };
    return this.post(daysAgo, hour, this.answerer, 'holds', body);
  }

  resumed(daysAgo: number, hour: number): this {
    return this.put(daysAgo, hour, this.answerer, 'holds/current/resumption');
  }

  offered(daysAgo: number, hour: number, dateDaysAgo: number): this {
    return this.then(daysAgo, hour, async () => {
      const body = { kind: 'DATE', date: this.days.on(dateDaysAgo, 12), reason: 'The truck comes the day after.' };
      const answer = await this.asker.post<{ onTheTable: { id: string } }>(`/requests/${this.request}/offers`, body);
      this.offer = answer.onTheTable.id;
    });
  }

  agreedTo(daysAgo: number, hour: number): this {
    return this.then(daysAgo, hour, async () => {
      const { onTheTable } = await this.answerer.get<{ onTheTable: { hash: string } }>(
        `/requests/${this.request}/offers`,
      );
      return this.answerer.post(`/offers/${this.offer}/acceptance`, { hash: onTheTable.hash });
    });
  }

  handedOn(daysAgo: number, hour: number): this {
    return this.then(daysAgo, hour, async () => {
      const toDepartmentId = this.town.answering[this.cast.third]!.id;
      const body = { toDepartmentId, reason: 'The records are yours.' };
      this.transfer = (await this.answerer.post<{ id: string }>(`/requests/${this.request}/transfers`, body)).id;
    });
  }

  takenOver(daysAgo: number, hour: number): this {
    const path = (): string => `/requests/${this.request}/transfers/${this.transfer}/acceptance`;
    return this.then(daysAgo, hour, () => this.town.answering[this.cast.third]!.speakers[1]!.put(path(), {}));
  }

  answeredByThird(daysAgo: number, hour: number): this {
    const body = { answer: 'It was tested at 500 bar.' };
    return this.put(daysAgo, hour, this.town.answering[this.cast.third]!.speakers[1]!, 'resolution', body);
  }

  worked(daysAgo: number, hour: number): this {
    return this.post(daysAgo, hour, this.answerer, 'work-logs', { minutes: 40, note: 'Looked up the drawing.' });
  }

  resolved(daysAgo: number, hour: number): this {
    return this.put(daysAgo, hour, this.answerer, 'resolution', { answer: 'Revision C: the part list is changed.' });
  }

  confirmed(daysAgo: number, hour: number): this {
    return this.put(daysAgo, hour, this.asker, 'confirmation');
  }

  /** Both sides rate the first answer. */
  rated(daysAgo: number, hour: number, stars: number): this {
    return this.put(daysAgo, hour, this.asker, 'resolutions/1/rating', { stars }).put(
      daysAgo,
      hour,
      this.answerer,
      'resolutions/1/rating',
      { stars: 4 },
    );
  }

  followedUp(daysAgo: number, hour: number): this {
    const body = { outcome: 'SATISFIED', note: 'The part fits.' };
    return this.put(daysAgo, hour, this.answerer, 'resolutions/1/follow-up', body);
  }

  telephoned(daysAgo: number, hour: number): this {
    const body = { channel: 'phone', summary: 'The drawing is on its way.', substance: 'NONE' };
    return this.post(daysAgo, hour, this.answerer, 'contacts', body);
  }

  explained(daysAgo: number, hour: number): this {
    const body = { word: 'CAPACITY', explanation: 'Two of us were at the trade fair.' };
    return this.put(daysAgo, hour, this.answering.speakers[0]!, 'miss-explanations/RES', body);
  }

  reopened(daysAgo: number, hour: number): this {
    const body = { reason: 'INCOMPLETE', words: 'The second part is missing.' };
    return this.post(daysAgo, hour, this.asker, 'reopenings', body);
  }

  declined(daysAgo: number, hour: number): this {
    const body = { reason: 'OUT_OF_SCOPE', words: 'We do not measure those.', alternative: 'The maker does.' };
    return this.put(daysAgo, hour, this.answerer, 'decline', body);
  }

  cancelled(daysAgo: number, hour: number): this {
    return this.put(daysAgo, hour, this.asker, 'cancellation', { reason: 'NO_LONGER_NEEDED' });
  }

  expired(daysAgo: number, hour: number): this {
    return this.put(daysAgo, hour, this.answerer, 'expiry');
  }

  mergedIntoFirst(daysAgo: number, hour: number): this {
    return this.then(daysAgo, hour, () =>
      this.answerer.put(`/requests/${this.requests[1]!}/merge`, { into: this.request }),
    );
  }

  private post(daysAgo: number, hour: number, by: Speaker, what: string, body?: object): this {
    return this.then(daysAgo, hour, () => by.post(`/requests/${this.request}/${what}`, body));
  }

  private put(daysAgo: number, hour: number, by: Speaker, what: string, body?: object): this {
    return this.then(daysAgo, hour, () => by.put(`/requests/${this.request}/${what}`, body));
  }
}

/** Plays all stories, their acts ordered by time. */
export async function tellStories(house: House, town: Town, until: Date): Promise<ToldStory[]> {
  const stories = written(town, new Days(until));
  const acts = stories.flatMap((story) => story.acts.map((act) => ({ ...act, story })));
  // The sort is stable, so acts of one story in the same hour keep their order.
  for (const { at, play, story } of acts.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (at > house.now) await house.travelTo(at);
    await play().catch((error: Error) => {
      throw new Error(`The story "${story.name}" stumbled: ${error.message}`);
    });
  }
  await house.travelTo(until);
  return stories;
}

function written(town: Town, days: Days): Telling[] {
  const stories: Telling[] = [];
  const story = (name: string, weight: number, cast = stories.length % 3 === 2 ? PLAIN : AGREED, priority?: string) => {
    const telling = new Telling(town, days, name, weight, cast, stories.length, priority);
    stories.push(telling);
    return telling;
  };
  for (let day = 0; day < 5; day += 1) ordinaryWeek(story, 20 + day, 8 + (day % 3));
  oddEndings(story);
  stillOpen(story);
  fresh(story);
  return stories;
}

type NewStory = (name: string, weight: number, cast?: Cast, priority?: string) => Telling;

/** Stories that ended long ago. Their copies fill the earlier years. */
function ordinaryWeek(story: NewStory, day: number, hour: number): void {
  for (const cast of [AGREED, PLAIN]) {
    story('answered soon', 12, cast)
      .asked(day, hour)
      .taken(day, hour + 2)
      .worked(day, hour + 3)
      .resolved(day, hour + 4)
      .confirmed(day - 1, hour)
      .rated(day - 1, hour + 1, 5);
    story('answered after a question', 8, cast)
      .asked(day, hour + 1)
      .taken(day - 1, hour)
      .questioned(day - 1, hour + 1)
      .replied(day - 2, hour)
      .worked(day - 2, hour + 2)
      .resolved(day - 2, hour + 3)
      .followedUp(day - 2, hour + 4)
      .confirmed(day - 3, hour);
    story('answered late', 5, cast)
      .asked(day, hour)
      .taken(day - 3, hour)
      .said(day - 3, hour + 1, 'It takes longer, sorry.')
      .telephoned(day - 4, hour)
      .worked(day - 5, hour + 1)
      .resolved(day - 6, hour)
      .confirmed(day - 7, hour)
      .rated(day - 7, hour + 1, 2);
  }
}

function oddEndings(story: NewStory): void {
  story('held', 4)
    .asked(24, 8)
    .taken(24, 9)
    .held(24, 10, -20)
    .resumed(21, 11)
    .worked(21, 12)
    .resolved(21, 13)
    .confirmed(20, 9);
  story('dated', 4).asked(24, 9).taken(24, 10).offered(24, 11, 20).agreedTo(23, 10).resolved(21, 9).confirmed(20, 10);
  story('handed on', 4)
    .asked(24, 10)
    .taken(24, 11)
    .handedOn(23, 9)
    .takenOver(23, 11)
    .answeredByThird(22, 10)
    .confirmed(21, 9);
  story('reopened', 3).asked(24, 8).taken(24, 9).resolved(24, 11).reopened(23, 9).resolved(23, 12).confirmed(22, 9);
  story('explained', 3, AGREED, 'P1').asked(26, 9).taken(25, 9).resolved(20, 9).confirmed(19, 9).explained(19, 10);
  story('declined', 3).asked(24, 11).declined(23, 9);
  story('cancelled', 3).asked(24, 12).accepted(24, 13).cancelled(23, 10);
  story('never replied', 2).asked(30, 9).questioned(29, 9).expired(12, 9);
  story('asked twice', 2)
    .asked(24, 9)
    .asked(24, 10)
    .taken(24, 11)
    .mergedIntoFirst(24, 12)
    .resolved(23, 9)
    .confirmed(22, 10);
  story('closed by itself', 3).asked(30, 9).taken(30, 10).resolved(30, 12);
  story('late order', 8)
    .ordered(26, 9, 22, 1)
    .asked(25, 9)
    .taken(24, 9)
    .questioned(24, 11)
    .replied(23, 9)
    .resolved(20, 10)
    .confirmed(19, 9)
    .released(19, 10);
  story('order in time', 6)
    .ordered(26, 10, 20, 2)
    .asked(25, 10)
    .taken(25, 11)
    .resolved(24, 9)
    .confirmed(24, 10)
    .released(21, 10);
}

/** Stories that are long overdue and still open. None of their thresholds is still to come. */
function stillOpen(story: NewStory): void {
  story('forgotten', 3, AGREED).asked(16, 9);
  story('forgotten', 2, PLAIN).asked(17, 10);
  story('under way for long', 3, AGREED).asked(18, 9).taken(16, 9).said(15, 10, 'We wait for a part.', 'INTERNAL');
  story('under way for long', 2, PLAIN).asked(18, 10).taken(17, 9);
  story('order that waits', 2, AGREED).ordered(18, 9, 8, 3).asked(17, 9).taken(16, 10);
}

/** Stories of the last days. Their next thresholds are still to come. */
function fresh(story: NewStory): void {
  for (const [place, cast] of [AGREED, PLAIN, AGREED].entries()) {
    const hour = 9 + place;
    story('new', 1, cast, 'P4').asked(1, hour);
    story('new', 1, cast, 'P3').asked(1, hour + 2);
    story('accepted', 1, cast, 'P4').asked(2, hour).accepted(1, hour);
    story('under way', 1, cast, 'P4')
      .asked(2, hour)
      .taken(1, hour)
      .said(1, hour + 1, 'Looking at it.');
    story('waits for a reply', 1, cast, 'P4')
      .asked(2, hour)
      .taken(1, hour)
      .questioned(1, hour + 2);
    story('on hold', 1, cast, 'P4').asked(3, hour).taken(2, hour).held(1, hour, 6);
    story('on its way', 1, cast, 'P4')
      .asked(2, hour)
      .taken(1, hour)
      .handedOn(1, hour + 2);
    story('resolved', 1, cast, 'P4')
      .asked(3, hour)
      .taken(2, hour)
      .worked(2, hour + 1)
      .resolved(1, hour);
    story('about a date', 1, cast, 'P4')
      .asked(2, hour)
      .taken(2, hour + 1)
      .offered(1, hour, -3);
  }
  story('order to come', 1, AGREED, 'P4').ordered(3, 9, -6, 4).asked(2, 9).taken(1, 9);
}
