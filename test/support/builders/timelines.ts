import type { ClockDto, ClocksDto } from '../../../src/sla/clocks/http/clocks.dto.js';
import { startApp, type TestApp } from '../app.js';
import { MailServer } from '../mail-server.js';
import { terms } from './agreements.js';
import { aService } from './catalogue.js';
import { aDepartment, workweek } from './departments.js';
import { aUser, lasting, signInAdmin, type Client } from './identity.js';

const HOUR = 3600;
/** An instant long before all stories, on a day without working hours. */
const BEFORE = '2026-02-22T09:00:00Z';
/** By this instant everybody has read the notices so far. */
const READ_BY = '2026-02-24T20:00:00Z';

/** The targets in the agreement of a story, in working hours of the provider. */
export interface Promised {
  resolution: number;
  /** Left out: the resolution target applies. */
  firstResponse?: number;
  /** The resolution target of P1. */
  raised?: number;
  /** The resolution target of P4. */
  lowered?: number;
  /** The hours of the provider, instead of nine to five on weekdays. A night shift ends on the next day. */
  weekly?: { weekday: number; from: string; to: string }[];
}

/** The content of the clock events. */
export interface Telling {
  clock: ClockDto['kind'];
  departmentId: string;
  threshold?: number;
  beforeDueSeconds?: number;
  rung?: number;
  roles?: string[];
  channel?: string;
}

export interface Moment {
  type: string;
  occurredAt: string;
  details: Telling;
}

const NAMES: Record<string, (details: Telling) => string> = {
  'request.clock_threshold_reached': ({ threshold }) => `${threshold} %`,
  'request.clock_due_soon': ({ beforeDueSeconds }) => `${beforeDueSeconds! / HOUR} h before due`,
  'request.clock_breached': () => 'breach',
  'request.escalation_rung_reached': ({ rung }) => `rung ${rung}`,
};

export const PEOPLE = ['beatriz', 'carla', 'erika', 'erik', 'quinn', 'eva'] as const;
export type Person = (typeof PEOPLE)[number];

/** A letter, and the instant at which it arrived. */
export interface Received {
  by: Person;
  at: Date;
  text: string;
}

/**
 * Customer Service in São Paulo asks Engineering in Berlin. Their agreement has a warning one hour before the due
 * instant, notices to both leads two hours of work after a breach, and to an executive after six. Each story has an
 * Engineering of its own.
 */
export class TimelineWorld {
  readonly requests: TimelineRequest[] = [];
  readonly letters: Received[] = [];

  private constructor(
    readonly app: TestApp,
    private readonly post: MailServer,
    readonly people: Record<'admin' | Person, Client>,
    readonly csId: string,
    readonly qualityId: string,
  ) {}

  static async start(): Promise<TimelineWorld> {
    const app = await startApp({ at: BEFORE });
    const admin = await lasting(app.http, await signInAdmin(app.http));
    const person = async (name: string): Promise<Client> => lasting(app.http, await aUser(app.http, admin, name));
    const people = {
      admin,
      beatriz: await person('Beatriz Lima'),
      carla: await person('Carla Mendes'),
      erika: await person('Erika Sommer'),
      erik: await person('Erik Brandt'),
      quinn: await person('Quinn Harper'),
      eva: await lasting(app.http, await aUser(app.http, admin, 'Eva Lindqvist', { executive: true })),
    };
    const cs = await aDepartment(admin, {
      code: 'CS',
      zone: 'America/Sao_Paulo',
      hours: { from: '08:00', to: '17:00' },
      leads: [people.beatriz],
      members: [people.carla],
    });
    const qa = await aDepartment(admin, { code: 'QA', zone: 'America/New_York', leads: [people.quinn] });
    const post = await MailServer.start();
    app.mailTo(post.url);
    const world = new TimelineWorld(app, post, people, cs.id, qa.id);
    await world.settle();
    world.letters.length = 0;
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.post.stop();
  }

  /** Moves to the instant. Everything that is due before it happens, and people are notified, each at its own instant. */
  async liveUntil(goal: string): Promise<void> {
    await this.settle();
    for (let at = await this.nextMoment(goal); at !== null; at = await this.nextMoment(goal)) {
      await this.app.travelTo(at);
      await this.settle();
    }
    await this.app.travelTo(goal);
    await this.settle();
  }

  /** Moves on until every person has had one more working day to receive mail. */
  untilAllIsRead(): Promise<void> {
    return this.liveUntil(new Date(this.app.clock.now().getTime() + 5 * 24 * HOUR * 1000).toISOString());
  }

  private async settle(): Promise<void> {
    const before = this.post.mails.length;
    await this.app.settle();
    for (const { recipients, subject, text } of this.post.mails.slice(before)) {
      const by = PEOPLE.find((person) => recipients[0]!.startsWith(`${person}.`));
      if (by !== undefined) this.letters.push({ by, at: this.app.clock.now(), text: `${subject}\n${text}` });
    }
  }

  /**
   * The instant of the next timer or letter. The daily check of all agreements is skipped, because it notifies nobody
   * here.
   */
  private async nextMoment(goal: string): Promise<Date | null> {
    const [next] = await this.app.database.query<{ at: Date | null }>(
      `SELECT greatest(min(at), $2) AS at
         FROM (SELECT due_at AS at FROM timer WHERE parked_at IS NULL AND kind <> 'sla.attainment_watch'
               UNION ALL
               SELECT not_before FROM mail_delivery WHERE state = 'WAITING') AS moment
        WHERE at <= $1
       HAVING count(*) > 0`,
      [goal, this.app.clock.now()],
    );
    return next?.at ?? null;
  }

  /** A request that Carla raises at that time in Berlin, under an agreement made for it. */
  async request(dayAndTime: string, promised: Promised): Promise<TimelineRequest> {
    this.app.clock.set(BEFORE);
    const code = `ENG${String.fromCharCode(65 + this.requests.length)}`;
    const { admin, erika, erik, carla } = this.people;
    const department = await aDepartment(admin, { code, leads: [erika], members: [erik], calendar: false });
    const weekly = promised.weekly ?? workweek();
    await admin.put(`/departments/${code}/calendar/versions/initial`, { weekly }).expect(200);
    const service = await aService(erika, code);
    await this.agree(department.id, promised);
    await this.liveUntil(READ_BY);
    this.app.clock.set(berlin(dayAndTime));
    const ask = { serviceId: service.id, title: 'Which revision?', description: '', intake: { partNumber: 'VB-220' } };
    const { body } = await carla.post('/requests', { ...ask, priority: 'P3' }).expect(201);
    const { id, number } = body as { id: string; number: string };
    const request = new TimelineRequest(this, id, number, code);
    this.requests.push(request);
    return request;
  }

  private async agree(engineering: string, promised: Promised): Promise<void> {
    const { beatriz, erika } = this.people;
    const target = (hours: number) => ({
      firstResponseSeconds: Math.min(promised.firstResponse ?? hours, hours) * HOUR,
      resolution: 'DURATION',
      resolutionSeconds: hours * HOUR,
    });
    const usual = target(promised.resolution);
    const scope = { requesterDepartmentId: this.csId, providerDepartmentId: engineering };
    const text = terms(16, {
      targets: { P1: target(promised.raised ?? 4), P2: usual, P3: usual, P4: target(promised.lowered ?? 40) },
      warnings: { beforeDueSeconds: [HOUR] },
      escalationLadder: [
        { afterBreachSeconds: 2 * HOUR, roles: ['provider.lead', 'requester.lead'], channel: 'IN_APP' },
        { afterBreachSeconds: 6 * HOUR, roles: ['executive'], channel: 'EMAIL' },
      ],
    });
    const proposed = await beatriz.post('/agreement-negotiations', { ...scope, terms: text }).expect(201);
    const { id, currentHash: hash } = proposed.body as { id: string; currentHash: string };
    await erika.post(`/agreement-negotiations/${id}/acceptance`, { hash }).expect(201);
  }
}

/** One request. People act on it through the API. */
export class TimelineRequest {
  constructor(
    readonly world: TimelineWorld,
    readonly id: string,
    readonly number: string,
    /** Code of the department to which it was raised. */
    readonly provider: string,
  ) {}

  /** The instant at which Quality took it over; null without a transfer. */
  handedOnAt: string | null = null;
  /** True once the notices about it were checked. */
  isHeard = false;

  at(dayAndTime: string): Promise<void> {
    return this.world.liveUntil(berlin(dayAndTime));
  }

  /** The latest clock of this kind. */
  async clock(kind: ClockDto['kind']): Promise<ClockDto> {
    const { body } = await this.world.people.carla.get(`/requests/${this.id}/clocks`).expect(200);
    return (body as ClocksDto).clocks.findLast((clock) => clock.kind === kind)!;
  }

  async due(kind: ClockDto['kind'] = 'RES'): Promise<string | null> {
    return (await this.clock(kind)).dueAt;
  }

  async ask(replyTargetSeconds?: number): Promise<string> {
    const question = { body: 'Which revision is printed on it?', replyTargetSeconds };
    const { body } = await this.world.people.erik.post(`/requests/${this.id}/questions`, question).expect(201);
    return (body as { id: string }).id;
  }

  async reply(question: string): Promise<void> {
    const path = `/requests/${this.id}/questions/${question}/reply`;
    await this.world.people.carla.post(path, { body: 'Revision C.' }).expect(201);
  }

  async resolve(): Promise<void> {
    await this.world.people.erik.put(`/requests/${this.id}/resolution`, { answer: 'Revision D.' }).expect(200);
  }

  async reopen(): Promise<void> {
    await this.world.people.carla.post(`/requests/${this.id}/reopenings`, { reason: 'INCOMPLETE' }).expect(201);
  }

  async prioritise(priority: 'P1' | 'P4'): Promise<void> {
    const by = priority === 'P1' ? this.world.people.erik : this.world.people.carla;
    await by.put(`/requests/${this.id}/priority`, { priority }).expect(200);
  }

  async transferToQuality(legTargetSeconds: number): Promise<void> {
    const { erik, quinn } = this.world.people;
    const transfer = { toDepartmentId: this.world.qualityId, reason: 'The bench is yours.' };
    const { body } = await erik.post(`/requests/${this.id}/transfers`, transfer).expect(201);
    const path = `/requests/${this.id}/transfers/${(body as { id: string }).id}/acceptance`;
    await quinn.put(path, { legTargetSeconds }).expect(200);
    this.handedOnAt = this.world.app.clock.now().toISOString();
  }

  /** Erik offers this many working hours from the acceptance, and Carla accepts. */
  async agreeOn(hours: number): Promise<void> {
    const { erik, carla } = this.world.people;
    const wish = { kind: 'DURATION', seconds: hours * HOUR };
    const { body } = await erik.post(`/requests/${this.id}/offers`, wish).expect(201);
    const { id, hash } = (body as { onTheTable: { id: string; hash: string } }).onTheTable;
    await carla.post(`/offers/${id}/acceptance`, { hash }).expect(200);
  }

  /** From that day on the provider has other hours. */
  async changeHours(from: string, version: object): Promise<void> {
    const path = `/departments/${this.provider}/calendar/versions/${from}`;
    await this.world.people.admin.put(path, { weekly: workweek(), ...version }).expect(200);
    await this.world.app.settle();
  }

  /** The clock events in the order of recording, like `Tue 3 09:00 RES breach`, in Berlin time. */
  async told(...clocks: ClockDto['kind'][]): Promise<string[]> {
    return (await this.tellings(clocks)).map(
      ({ type, occurredAt, details }) => `${wall(occurredAt)} ${details.clock} ${NAMES[type]!(details)}`,
    );
  }

  /** The roles and channels of the escalation rungs that a clock has reached. */
  async escalations(clock: ClockDto['kind']): Promise<Pick<Telling, 'roles' | 'channel'>[]> {
    const reached = (await this.tellings([clock])).filter(({ details }) => details.rung !== undefined);
    return reached.map(({ details: { roles, channel } }) => ({ roles, channel }));
  }

  /** All clock events of the request. */
  async tellings(clocks: ClockDto['kind'][] = []): Promise<Moment[]> {
    const { body } = await this.world.people.erika.get(`/requests/${this.id}/timeline?limit=100`).expect(200);
    return (body as { data: Moment[] }).data.filter(
      ({ type, details }) => type in NAMES && (clocks.length === 0 || clocks.includes(details.clock)),
    );
  }
}

/** "2 10:00" is that time on 2 March 2026 in Berlin; "2026-10-24 12:00" is a time on any day. */
export function berlin(dayAndTime: string): string {
  const [day, time = ''] = dayAndTime.split(' ') as [string, string];
  const date = day.includes('-') ? day : `2026-03-${day.padStart(2, '0')}`;
  const clock = time.length === 5 ? `${time}:00` : time;
  const offset = (hours: string) => new Date(`${date}T${clock}${hours}`);
  // Central European Time, or summer time when that gives the wanted local time.
  const winter = offset('+01:00');
  return (wall(winter.toISOString()).endsWith(time.slice(0, 5)) ? winter : offset('+02:00')).toISOString();
}

const WALL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Weekday, day and time in Berlin. */
export const wall = (instant: string): string => WALL.format(new Date(instant)).replaceAll(',', '');
