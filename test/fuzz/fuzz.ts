import fc from 'fast-check';
import { ADMIN } from '../support/app.js';
import { emailOf, PASSWORD, type Client } from '../support/builders/identity.js';
import { ROLES, type Estate, type Role } from '../security/estate.js';
import { MATRIX } from '../security/matrix/index.js';
import { ContractDocument, type Operation } from './document.js';
import { KnownThings } from './known-things.js';
import { allowedBy, hostileTo, placesIn, replaced, valueAt, type Sources } from './values.js';

export interface FuzzReport {
  /** One sentence for each kind of fault, with the first call that showed it. */
  faults: string[];
  reached: Set<string>;
  /** Number of answers by status. */
  codes: Map<number, number>;
  slowestMs: number;
  /** Number of answers that took longer than two seconds. */
  slow: number;
}

interface Call {
  url: string;
  body: unknown;
  headers: Record<string, string>;
}

/** A stream of events never ends. Its specs are in test/live. */
const ENDLESS = ['watchEvents'];
/** A call of its own ends the session or the token of its caller. */
const ENDS_THE_CALLER = ['signOut', 'signOutEverywhere', 'stopServiceAccount'];
/** These may take an account or a membership away. They are tried on people who play no part in the sequence. */
const CHANGES_PEOPLE = ['changeUser', 'placeMember', 'removeMember', 'signOutEverywhere'];
const NOT_SIGNED_IN = 'http.not_signed_in';
const SLOW_MS = 2000;
const RANGE = 2 ** 31;
const SHARE = { row: 0.4, hostile: 0.4, allowedCaller: 0.85, session: 0.25, later: 0.006 };
/** Calls that an operation is given before the others come first again. */
const TRIES_TO_REACH = 25;
const PEOPLE: Partial<Record<Role, string>> = {
  ...{ rep: 'Carla Mendes', eng: 'Erik Brandt', csLead: 'Beatriz Lima', engLead: 'Erika Sommer' },
  ...{ stranger: 'Fiona Frank', exec: 'Eva Lindqvist', token: 'Erwin Engel' },
};

/**
 * Calls the operations of the document in a sequence that the seed decides, except for ids and instants. Values come
 * from the document, from earlier answers and from the rows of the rights matrix; many are then replaced by hostile ones.
 */
export class Fuzz {
  private readonly things = new KnownThings();
  private readonly tries = new Map<string, number>();
  /** The tokens of people whose first ones have ended. */
  private readonly renewed = new Map<Role, string>();
  /** The passwords of people who have chosen another one. */
  private readonly passwords = new Map<Role, string>();
  /** The people who make the calls. */
  private readonly cast: Set<string>;
  private readonly shown = new Map<string, string>();
  /** What all calls so far have shown. */
  readonly report: FuzzReport = { faults: [], reached: new Set(), codes: new Map(), slowestMs: 0, slow: 0 };
  private readonly random: () => number;

  constructor(
    private readonly estate: Estate,
    private readonly document: ContractDocument,
    seed: number,
  ) {
    // Biased values are near their bounds, which would choose the first operation again and again.
    const anyInteger = fc.noBias(fc.infiniteStream(fc.integer({ min: 0, max: RANGE - 1 })));
    const stream = fc.sample(anyInteger, { seed, numRuns: 1 })[0]!;
    this.random = () => stream.next().value / RANGE;
    this.cast = new Set(Object.values(estate.tokens).map((caller) => (caller as Client).userId));
    for (const [kind, id] of Object.entries(estate.ids)) this.things.add(kind, id);
  }

  async run(calls: number): Promise<FuzzReport> {
    for (let n = 0; n < calls; n += 1) {
      if (this.random() < SHARE.later) await this.estate.app.pass(1800);
      await this.callOnce(this.nextOperation());
    }
    this.report.faults = [...this.shown].map(([fault, call]) => `${fault}\n    first by ${call}`);
    return this.report;
  }

  private async callOnce(operation: Operation): Promise<void> {
    // Later calls use up what an operation needs, so each is called once as the rights matrix calls it.
    const isFirst = this.triesOf(operation) === 0;
    const role = this.chooseRole(operation.operationId, isFirst);
    const call = this.chooseCall(operation, isFirst);
    this.tries.set(operation.operationId, this.triesOf(operation) + 1);
    const answer = await this.send(operation, role, call);
    const told = `${role}: ${operation.method.toUpperCase()} ${call.url} ${JSON.stringify(call.body)?.slice(0, 600) ?? ''}`;
    // A path with one part more or another one may be that of another operation.
    const answered = this.document.at(operation.method, call.url) ?? operation;
    for (const fault of this.faultsOf(answered, answer)) {
      const named = `${answered.operationId} ${fault}`;
      if (!this.shown.has(named)) this.shown.set(named, told);
    }
  }

  private async send(operation: Operation, role: Role, call: Call) {
    const { url, body } = call;
    let began = performance.now();
    let answer = await this.inject(operation, role, call);
    // A session ends after an hour, and other calls may end it or a token sooner.
    if (answer.statusCode === 401 && answer.body.includes(NOT_SIGNED_IN) && (await this.signInAgain(role))) {
      began = performance.now();
      answer = await this.inject(operation, role, call);
    }
    const ms = performance.now() - began;
    const status = answer.statusCode;
    this.report.slowestMs = Math.max(this.report.slowestMs, ms);
    this.report.slow += Number(ms > SLOW_MS);
    this.report.codes.set(status, (this.report.codes.get(status) ?? 0) + 1);
    if (status < 300) {
      this.report.reached.add(operation.operationId);
      if (/json/.test(String(answer.headers['content-type'])))
        this.things.note(url, answer.json(), answer.headers.etag);
      if (operation.operationId === 'changePassword')
        this.passwords.set(role, (body as { newPassword: string }).newPassword);
    }
    return answer;
  }

  private inject(operation: Operation, role: Role, { url, body, headers }: Call) {
    return this.estate.app.app.inject({
      method: operation.method.toUpperCase() as 'GET',
      url,
      headers: { ...this.tokenOf(role), ...headers, ...(body === undefined ? {} : typeOf(operation)) },
      ...(body === undefined ? {} : { payload: payloadOf(operation, body) }),
    });
  }

  private faultsOf(
    operation: Operation,
    { statusCode, headers, body }: { statusCode: number; headers: Record<string, unknown>; body: string },
  ): string[] {
    const type = (headers['content-type'] as string | undefined) ?? '';
    if (statusCode >= 500) return [`answers ${statusCode}`];
    if (statusCode >= 400 && !type.startsWith('application/problem+json'))
      return [`refuses with ${statusCode} as "${type}"`];
    return this.document.faultsOf(operation, statusCode, type, body);
  }

  /** Operations that nobody has reached come first, for some tries. */
  private nextOperation(): Operation {
    const all = this.document.operations.filter(({ operationId }) => !ENDLESS.includes(operationId));
    const open = all.filter(
      (each) => !this.report.reached.has(each.operationId) && this.triesOf(each) < TRIES_TO_REACH,
    );
    const operation = this.oneOf(open.length > 0 && this.random() < 0.7 ? open : all);
    return ENDS_THE_CALLER.includes(operation.operationId) && this.random() < 0.8 ? this.oneOf(all) : operation;
  }

  private chooseRole(operationId: string, isFirst: boolean): Role {
    const verdicts = MATRIX[operationId]?.verdicts ?? '';
    const allowed = ROLES.filter((_, place) => verdicts[place] === 'y');
    const isAllowed = allowed.length > 0 && (isFirst || this.random() < SHARE.allowedCaller);
    return this.oneOf(isAllowed ? allowed : [...ROLES]);
  }

  private chooseCall(operation: Operation, isFirst: boolean): Call {
    const row = MATRIX[operation.operationId];
    const { estate } = this;
    const fromRow = row !== undefined && (isFirst || this.random() < SHARE.row);
    let url = fromRow ? `/api/v1${row.path(estate.ids, estate)}` : this.pathOf(operation);
    let body: unknown = fromRow ? row.body?.(estate.ids, estate) : undefined;
    if (body === undefined && operation.body !== null) body = this.bodyOf(operation.body);
    if (!fromRow && this.random() < 0.7) url += this.queryOf(operation);
    const headers: Record<string, string> = {};
    const wants = (name: string): boolean => operation.parameters.some((each) => each.name === name);
    if (wants('If-Match')) headers['if-match'] = this.things.versionOf(url.split('?')[0]!);
    if (wants('Idempotency-Key') && this.random() < 0.1)
      headers['idempotency-key'] = this.oneOf(['once', 'twice', 'ä']);
    if (!isFirst && this.random() < SHARE.hostile) ({ url, body } = this.spoiled(operation, url, body));
    return { url, body, headers };
  }

  private pathOf({ path, operationId }: Operation): string {
    const isSpared = (id: string): boolean => CHANGES_PEOPLE.includes(operationId) && this.cast.has(id);
    return path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const known = this.things.for(name, path).filter((id) => !isSpared(id));
      return encodeURIComponent(this.oneOf(known.length > 0 ? known : this.things.anyId()));
    });
  }

  private bodyOf(body: NonNullable<Operation['body']>): unknown {
    if (body.example !== undefined && this.random() < 0.3) return body.example;
    return this.sample(allowedBy(body.schema, '', this.sources()));
  }

  private queryOf({ parameters }: Operation): string {
    const asked = parameters.filter(
      ({ in: where, required }) => where === 'query' && (required || this.random() < 0.3),
    );
    const pairs = asked.flatMap(({ name, schema }) =>
      [this.sample(allowedBy(schema, name, this.sources()))]
        .flat()
        .map((value): [string, string] => [name, written(value)]),
    );
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
  }

  /** One thing is spoiled: the body, a parameter of the query, or a part of the path. */
  private spoiled(operation: Operation, url: string, body: unknown): { url: string; body: unknown } {
    const chance = this.random();
    if (body !== undefined && chance < 0.7) {
      const place = this.oneOf(placesIn(body));
      const by = this.sample(hostileTo(valueAt(body, place)));
      return { url, body: replaced(body, place, by) };
    }
    const hostile = encodeURIComponent(wellFormed(this.sample(hostileTo(chance < 0.85 ? '5' : 'x'))));
    const queries = operation.parameters.filter(({ in: where }) => where === 'query').map(({ name }) => name);
    if (queries.length > 0 && chance < 0.9) {
      return { url: `${url}${url.includes('?') ? '&' : '?'}${this.oneOf([...queries, 'unknown'])}=${hostile}`, body };
    }
    const parts = url.split('/');
    parts[4 + Math.floor(this.random() * 3)] = hostile.slice(0, 400);
    return { url: [...parts].map((part) => part ?? hostile.slice(0, 20)).join('/'), body };
  }

  private tokenOf(role: Role): Record<string, string> {
    const { callers, tokens } = this.estate;
    const caller = (this.random() < SHARE.session ? callers : tokens)[role] as Partial<Client>;
    const token = this.renewed.get(role) ?? caller.personalToken ?? caller.accessToken;
    return token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  /** Says whether the person holds a new token. */
  private async signInAgain(role: Role): Promise<boolean> {
    const name = PEOPLE[role];
    if (name === undefined && role !== 'admin') return false;
    const known = role === 'admin' ? ADMIN : { email: emailOf(name!), password: PASSWORD };
    const password = this.passwords.get(role) ?? known.password;
    const session = await this.made('/auth/sessions', { email: known.email, password });
    const token =
      role === 'token' && session !== null
        ? await this.made('/me/tokens', { name: 'r', scopes: ['reports:read'], expiresInDays: 30 }, session)
        : session;
    if (token !== null) this.renewed.set(role, token);
    return token !== null;
  }

  /** The token in the answer to a call that makes one; null when the call is refused. */
  private async made(path: string, payload: object, session?: string): Promise<string | null> {
    const headers = session === undefined ? {} : { authorization: `Bearer ${session}` };
    const answer = await this.estate.app.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers });
    const { accessToken, token } = answer.json<{ accessToken?: string; token?: string }>();
    return accessToken ?? token ?? null;
  }

  private readonly sources = (): Sources => ({
    document: this.document,
    things: this.things,
    now: this.estate.app.clock.now(),
  });

  private triesOf({ operationId }: Operation): number {
    return this.tries.get(operationId) ?? 0;
  }

  private sample<T>(arbitrary: fc.Arbitrary<T>): T {
    return fc.sample(arbitrary, { seed: Math.floor(this.random() * RANGE), numRuns: 1 })[0]!;
  }

  private oneOf<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }
}

/** A lone half of a surrogate pair cannot be sent in an address. */
const wellFormed = (value: unknown): string => written(value).replace(/[\ud800-\udfff]/g, '%');

/** An object may have a member `toString` that is no function. */
const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const typeOf = ({ body }: Operation): Record<string, string> => ({
  'content-type': body?.isForm === true ? 'multipart/form-data; boundary=part' : 'application/json',
});

function payloadOf({ body }: Operation, value: unknown): string {
  if (body?.isForm !== true) return JSON.stringify(value) ?? '';
  const fields = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  const parts = fields.map(([name, text]) => {
    const file = name === 'file' ? '; filename="a.csv"' : '';
    return `--part\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${written(text)}\r\n`;
  });
  return `${parts.join('')}--part--\r\n`;
}
