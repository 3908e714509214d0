import fc from 'fast-check';
import { ClockRebuild } from '../../../src/sla/index.js';
import { Sealer } from '../../../src/platform/events/index.js';
import { TimeTravel } from '../../../src/platform/timers/index.js';
import type { TestApp } from '../../support/app.js';
import { aDepartment, place } from '../../support/builders/departments.js';
import { aUser, clientsOf, lasting, signInAdmin, type Client } from '../../support/builders/identity.js';
import { onWorld } from '../../support/world.js';
import type { Hours } from './hours.js';

const HOUR = 3600;
const HALF_HOUR_MS = 1_800_000;

export const HISTORIES = 1000;
export const BEGINS = '2026-02-02T05:00:00Z';
/** A Monday morning: three weeks lie whole before it. */
export const ENDS = '2026-03-16T09:00:00Z';
export const REPLY_TARGET = 8 * HOUR;

const CODES = ['CS', 'FIN', 'ENG', 'QA'] as const;
type Code = (typeof CODES)[number];

const ZONES: Record<Code, { zone: string } & Hours> = {
  CS: { zone: 'America/Sao_Paulo', offset: -3, from: 8, to: 17 },
  FIN: { zone: 'Europe/Berlin', offset: 1, from: 8, to: 16 },
  ENG: { zone: 'Europe/Berlin', offset: 1, from: 9, to: 17 },
  QA: { zone: 'Asia/Tokyo', offset: 9, from: 9, to: 18 },
};

/** Hours until the first response, and until the answer. */
const PROMISED = { P1: [2, 4], P2: [4, 8], P3: [4, 16], P4: [8, 40] } as const;
export const TARGETS = Object.fromEntries(
  Object.entries(PROMISED).map(([priority, [FR, RES]]) => [priority, { FR: FR * HOUR, RES: RES * HOUR }]),
);

/** Which department asks which, and for a transfer the third one. */
const PAIRS: readonly [asks: Code, answers: Code, third: Code][] = [
  ['CS', 'ENG', 'QA'],
  ['CS', 'ENG', 'FIN'],
  ['FIN', 'ENG', 'QA'],
  ['CS', 'QA', 'ENG'],
  ['QA', 'ENG', 'FIN'],
  ['FIN', 'QA', 'ENG'],
];

const slot = fc.integer({ min: 0, max: 41 * 48 });
const luck = fc.nat(99);
const oneOf = <Value>(...weighted: [number, Value][]): fc.Arbitrary<Value> =>
  fc.oneof(...weighted.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

/** A request, and the half hours at which something may happen to it. Chance selects among the possible moves. */
const history = fc.record({
  slot,
  pair: fc.nat(PAIRS.length - 1),
  service: fc.nat(1),
  priority: oneOf([1, 'P1'], [2, 'P2'], [6, 'P3'], [1, 'P4']),
  channel: oneOf([5, 'portal'], [2, 'email'], [1, 'phone'], [1, 'chat'], [1, 'in_person']),
  complete: oneOf([4, true], [1, false]),
  behalf: oneOf([16, 'NOBODY'], [1, 'COLLEAGUE'], [1, 'PROVIDER'], [1, 'PROVIDER_CONFIRMED']),
  hand: fc.nat(1),
  steps: fc.array(fc.record({ gap: oneOf([3, 1], [5, 3], [4, 9], [3, 30], [1, 90]), luck, detail: luck }), {
    maxLength: 5,
    size: 'max',
  }),
});
type History = (typeof history extends fc.Arbitrary<infer Of> ? Of : never) & object;

const histories = (count: number): History[] => fc.sample(history, { numRuns: count, seed: 20260302 });

export interface Town {
  app: TestApp;
  /** An executive, who leads no department. */
  eva: Client;
  departments: Record<Code, string>;
  hours: (department: string) => Hours;
}

/** A town of four departments in which a thousand histories happen, all in the same six weeks. */
export async function aTown(): Promise<Town> {
  const { app, told } = await onWorld('town', { at: BEGINS }, (empty) => live(empty, histories(HISTORIES)));
  const codes = new Map(CODES.map((code) => [told.departments[code], code]));
  app.clock.set(ENDS);
  const { eva } = clientsOf(app.http, { eva: told.eva });
  return { app, eva, departments: told.departments, hours: (department) => ZONES[codes.get(department)!] };
}

async function live(app: TestApp, all: readonly History[]) {
  const admin = await signInAdmin(app.http);
  const person = async (name: string): Promise<Client> => lasting(app.http, await aUser(app.http, admin, name));
  const eva = await lasting(app.http, await aUser(app.http, admin, 'Eva Lindqvist', { executive: true, zone: 'UTC' }));
  const people: Record<string, Client> = {};
  const departments = {} as Record<Code, string>;
  for (const code of CODES) {
    const [first, second] = [await person(`${code} One`), await person(`${code} Two`)];
    Object.assign(people, { [`${code} 0`]: first, [`${code} 1`]: second });
    const { zone, from, to } = ZONES[code];
    const hour = (n: number): string => `${String(n).padStart(2, '0')}:00`;
    const hours = { from: hour(from), to: hour(to) };
    const { id } = await aDepartment(admin, { code, zone, hours, replyTargetSeconds: REPLY_TARGET, leads: [first] });
    await place(admin, id, second.userId, false);
    departments[code] = id;
  }
  const services: Record<string, string[]> = { ENG: [], QA: [] };
  for (const code of ['ENG', 'QA']) {
    for (const name of ['valves', 'pumps']) services[code]!.push(await aService(admin, code, name));
  }
  const lives = new Lives(app, departments, services, clientsOf(app.http, people));
  await lives.live(all);
  await app.get(ClockRebuild).rebuild();
  await app.get(Sealer).sealNow();
  return { departments, eva };
}

async function aService(admin: Client, department: string, name: string): Promise<string> {
  const targets = Object.fromEntries(
    Object.entries(TARGETS).map(([priority, { FR, RES }]) => [
      priority,
      { firstResponseSeconds: FR, resolutionSeconds: RES },
    ]),
  );
  const { body } = await admin
    .post(`/departments/${department}/services`, {
      ...{ code: name, name, description: name, targets, questionTemplates: [], effortMinutes: 45 },
      intake: [{ key: 'part', label: 'Part', kind: 'text', required: true }],
      nominalRate: { amount: '10000', currency: 'USD' },
    })
    .expect(201);
  return (body as { id: string }).id;
}

interface Stands {
  id: string;
  state: string;
  holder: string;
  question: string | null;
  transfer: string | null;
  offer: string | null;
  offerSide: string | null;
  offerHash: string | null;
  called: boolean;
}

const STANDS = `
  SELECT r.id, r.state, r.holder_department_id AS holder, q.id AS question, t.id AS transfer,
         o.id AS offer, o.side AS "offerSide", o.hash AS "offerHash",
         EXISTS (SELECT FROM escalation WHERE request_id = r.id AND outcome IS NULL) AS called
    FROM request r
    LEFT JOIN LATERAL (SELECT id FROM question WHERE request_id = r.id AND settled_at IS NULL LIMIT 1) q ON true
    LEFT JOIN LATERAL (SELECT id FROM transfer WHERE request_id = r.id AND settled_at IS NULL LIMIT 1) t ON true
    LEFT JOIN LATERAL (SELECT id, side, hash FROM offer WHERE request_id = r.id AND outcome IS NULL LIMIT 1) o ON true
   WHERE r.id = $1`;

type Call = [by: Client, method: 'POST' | 'PUT', path: string, body: object];

/** Drives the clock from one half hour to the next and does what is due by chance; what is refused did not happen. */
class Lives {
  constructor(
    private readonly app: TestApp,
    private readonly departments: Record<Code, string>,
    private readonly services: Record<string, string[]>,
    private readonly people: Record<string, Client>,
  ) {}

  async live(all: readonly History[]): Promise<void> {
    const due = new Map<number, (() => Promise<void>)[]>();
    const at = (when: number, what: () => Promise<void>): void => void due.set(when, [...(due.get(when) ?? []), what]);
    for (const one of all) {
      const ids: string[] = [];
      at(one.slot, async () => void ids.push(await this.ask(one)));
      let when = one.slot;
      for (const step of one.steps) at((when += step.gap), () => this.step(ids[0]!, one, step));
    }
    const last = (Date.parse(ENDS) - Date.parse(BEGINS)) / HALF_HOUR_MS;
    for (const when of [...due.keys()].sort((a, b) => a - b)) {
      if (when >= last) break;
      await this.travel(new Date(Date.parse(BEGINS) + when * HALF_HOUR_MS));
      for (const what of due.get(when)!) await what();
    }
    await this.travel(new Date(ENDS));
  }

  private travel(instant: Date): Promise<void> {
    return this.app.get(TimeTravel).to(this.app.clock, instant);
  }

  private async ask({ pair, service, priority, channel, complete, behalf, hand }: History): Promise<string> {
    const [asks, answers] = PAIRS[pair]!;
    const [one, two] = [this.people[`${asks} ${hand}`]!, this.people[`${asks} ${1 - hand}`]!];
    const writer = behalf.startsWith('PROVIDER') ? this.people[`${answers} ${hand}`]! : one;
    const ask = {
      ...{ serviceId: this.services[answers]![service], title: 'Which one?', priority, channel },
      ...{ intake: complete ? { part: 'VB-220' } : {}, requesterDepartmentId: this.departments[asks] },
      ...(behalf !== 'NOBODY' && { onBehalfOfId: two.userId }),
    };
    const { id } = (await this.call([writer, 'POST', '', ask])) as { id: string };
    if (behalf === 'PROVIDER_CONFIRMED') await this.call([two, 'PUT', `/${id}/on-behalf-confirmation`, {}]);
    return id;
  }

  private async step(id: string, one: History, { luck: chance, detail }: History['steps'][number]): Promise<void> {
    const [stands] = await this.app.database.query<Stands>(STANDS, [id]);
    const call = this.choose(stands!, one, chance, detail);
    if (call !== null) await this.call([call[0], call[1], `/${id}${call[2]}`, call[3]]);
  }

  /** One of what the state allows. */
  private choose(stands: Stands, { pair, hand, priority }: History, chance: number, detail: number): Call | null {
    const [asks, , third] = PAIRS[pair]!;
    const holder = CODES.find((code) => this.departments[code] === stands.holder)!;
    const asker = this.people[`${asks} ${hand}`]!;
    const worker = this.people[`${holder} ${detail % 2}`]!;
    const lead = this.people[`${holder} 0`]!;
    const words = { body: 'Well.' };
    switch (stands.state) {
      case 'AWAITING_REQUESTER':
        if (chance < 65) return [asker, 'POST', `/questions/${stands.question}/reply`, words];
        if (chance < 75) return [worker, 'POST', `/questions/${stands.question}/withdrawal`, {}];
        if (chance < 80) return [worker, 'POST', '/questions', words];
        if (chance < 90) return [asker, 'POST', '/reminders', {}];
        return chance < 95
          ? [asker, 'PUT', '/cancellation', { reason: 'OTHER' }]
          : [worker, 'PUT', '/resolution', { answer: 'B.' }];
      case 'ON_HOLD_EXTERNAL':
        return chance < 50 ? [worker, 'PUT', '/holds/current/resumption', {}] : null;
      case 'TRANSFER_PENDING': {
        const receiver = this.people[`${third} ${detail % 2}`]!;
        const path = `/transfers/${stands.transfer}`;
        return chance < 70
          ? [receiver, 'PUT', `${path}/acceptance`, { legTargetSeconds: (1 + (detail % 6)) * HOUR }]
          : [receiver, 'PUT', `${path}/refusal`, { reason: 'Not ours.' }];
      }
      case 'RESOLVED':
        if (chance < 45) return [asker, 'PUT', '/confirmation', {}];
        return chance < 75 ? [asker, 'POST', '/reopenings', { reason: 'INCOMPLETE', words: 'Half of it.' }] : null;
      case 'SUBMITTED':
      case 'ACCEPTED':
      case 'IN_PROGRESS':
        break;
      default:
        return null;
    }
    if (stands.offer !== null && chance < 50) {
      const other = stands.offerSide === 'PROVIDER' ? asker : worker;
      const path = `/../../offers/${stands.offer}`;
      if (chance < 30) return [other, 'POST', `${path}/acceptance`, { hash: stands.offerHash }];
      const offer = { kind: 'DURATION', seconds: (2 + (detail % 9)) * HOUR, reason: 'Rather so.' };
      if (chance < 42) return [other, 'POST', `${path}/counter-offers`, offer];
      return [other, 'POST', `${path}/decline`, { reason: 'No.', alternative: 'Later.' }];
    }
    if (stands.called && chance < 40) return [lead, 'PUT', '/escalations/current/answer', { reason: 'I look.' }];
    const table: [number, () => Call][] = [
      [9, () => [worker, 'POST', '/messages', words]],
      [3, () => [worker, 'POST', '/messages', { ...words, visibility: 'INTERNAL' }]],
      [4, () => [asker, 'POST', '/messages', words]],
      [14, () => [worker, 'POST', '/questions', words]],
      [5, () => [worker, 'PUT', '/acceptance', { words: 'Today.' }]],
      [3, () => [worker, 'PUT', '/acceptance', {}]],
      [8, () => [worker, 'PUT', '/work-start', {}]],
      [5, () => [worker, 'POST', '/work-logs', { minutes: 5 + detail, note: 'Measured.' }]],
      [3, () => [worker, 'PUT', '/effort-estimate', { minutes: 10 + detail }]],
      [6, () => [detail < 60 ? worker : asker, 'POST', '/offers', this.offer(detail)]],
      [4, () => [asker, 'POST', '/reminders', {}]],
      [3, () => [asker, 'POST', '/escalations', { reason: 'It stands still.' }]],
      [5, () => [worker, 'POST', '/transfers', { toDepartmentId: this.departments[third], reason: 'Theirs.' }]],
      [2, () => [worker, 'POST', '/holds', this.hold(detail)]],
      [2, () => [worker, 'PUT', '/decline', { reason: 'NOT_OURS', words: 'No.', alternative: 'Ask there.' }]],
      [3, () => [asker, 'PUT', '/cancellation', { reason: 'NO_LONGER_NEEDED' }]],
      [3, () => this.reprioritise(worker, asker, priority, detail)],
    ];
    let left = chance;
    for (const [weight, call] of table) {
      if (left < weight) return call();
      left -= weight;
    }
    return [worker, 'PUT', '/resolution', { answer: 'B.' }];
  }

  private offer(detail: number): object {
    const at = this.app.clock.now().getTime();
    return detail % 2 === 0
      ? { kind: 'DURATION', seconds: (1 + (detail % 20)) * HOUR, reason: 'So it goes.' }
      : { kind: 'DATE', date: new Date(at + (4 + detail) * HALF_HOUR_MS).toISOString(), reason: 'Then.' };
  }

  private hold(detail: number): object {
    const at = this.app.clock.now().getTime();
    const reviewAt = new Date(at + (10 + detail) * HALF_HOUR_MS).toISOString();
    return { reason: 'The supplier measures.', reference: 'Q-7', reviewAt };
  }

  private reprioritise(worker: Client, asker: Client, priority: string, detail: number): Call {
    const to = ['P1', 'P2', 'P3', 'P4'][detail % 4]!;
    return [to < priority ? worker : asker, 'PUT', '/priority', { priority: to }];
  }

  /** By the door that people use; a refusal is an answer like any other. */
  private async call([by, method, path, body]: Call): Promise<unknown> {
    const url = new URL(`/api/v1/requests${path}`, 'http://town').pathname;
    const { statusCode, payload } = await this.app.app.inject({
      ...{ method, url, payload: body },
      headers: { authorization: `Bearer ${by.personalToken ?? by.accessToken}` },
    });
    if (statusCode >= 500 || statusCode === 400 || statusCode === 404) {
      throw new Error(`${method} ${url} answers ${statusCode}: ${payload}`);
    }
    return payload === '' ? null : JSON.parse(payload);
  }
}
