import { FromAnswer, type Stop } from '../../src/platform/openapi/tour.js';
import { DEMO_PASSWORD } from '../../src/demo/people.js';
import { ContractDocument, type Method, type Operation } from '../fuzz/document.js';
import type { Response } from 'supertest';
import { emailOf, signIn } from '../support/builders/identity.js';
import type { TestApp } from '../support/app.js';

/**
 * Walks through the examples of the document as a person would, and as the page says it: by the person that the operation
 * names. The second step of an operation tries its second example.
 */
export class ExampleWalk {
  private readonly tokens = new Map<string, string>();
  private readonly answers = new Map<string, unknown>();
  private readonly tries = new Map<string, number>();

  /** @param files the files that a person would choose, by operation */
  constructor(
    private readonly world: TestApp,
    private readonly document: ContractDocument,
    private readonly files: Record<string, string>,
  ) {}

  /** The sentence about an example that was refused; null for a 2xx. */
  async refusal(operation: Operation, stop?: Stop): Promise<string | null> {
    const { operationId, triedBy, method } = operation;
    const before = this.tries.get(operationId) ?? 0;
    this.tries.set(operationId, before + 1);
    const person = before === 0 || stop === undefined ? triedBy : stop[0];
    const address = this.addressOf(operation, stop);
    const call = {
      method,
      address,
      headers: { ...FROM_A_PAGE, ...(await this.authorizationOf(person)) },
      payload: this.payloadOf(operation, before, stop),
    };
    const { status, type, text, body } = await this.answered(call, person);
    if (status >= 300) return `${operationId} as ${person}: ${status} ${text.slice(0, 600)}`;
    if (type.includes('json')) this.answers.set(operationId, body);
    return null;
  }

  /** Signs in again after a sign-out, and reads the version that a change needs, as a person would. */
  private async answered(call: Call, person: string | null): Promise<Response> {
    const first = await this.send(call);
    if (first.status === 401 && person !== null) {
      this.tokens.delete(person);
      return this.send({ ...call, headers: { ...call.headers, ...(await this.authorizationOf(person)) } });
    }
    if (first.status !== 428 && first.status !== 412) return first;
    const stale = await this.send({ ...call, headers: { ...call.headers, 'if-match': '"999999999"' } });
    const { currentETag } = stale.body as { currentETag: string };
    return this.send({ ...call, headers: { ...call.headers, 'if-match': currentETag } });
  }

  private send({ method, address, headers, payload }: Call): Promise<Response> {
    const test = this.world.http[method](address).set(headers);
    return Buffer.isBuffer(payload) ? test.attach('file', payload, 'file.csv') : test.send(payload);
  }

  private addressOf({ path, parameters }: Operation, [, , given = {}]: Stop = [null, '']): string {
    const query = new URLSearchParams();
    let address = path;
    for (const { name, in: place, example, schema } of parameters) {
      const value = given[name] instanceof FromAnswer ? this.answerTo(given[name]) : (example ?? schema.example);
      if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value as string));
      if (place === 'query' && value !== undefined) query.set(name, value as string);
    }
    return query.size === 0 ? address : `${address}?${query.toString()}`;
  }

  private payloadOf({ operationId, body }: Operation, before: number, [, , , given = {}]: Stop = [null, '']): Payload {
    if (body === null) return undefined;
    if (body.isForm) return Buffer.from(this.files[operationId]!);
    const examples = this.document.examplesOf(body);
    const answered = Object.entries(given)
      .filter((entry): entry is [string, FromAnswer] => entry[1] instanceof FromAnswer)
      .map(([name, from]) => [name, this.answerTo(from)]);
    return { ...(examples[before] ?? (examples[0] as object)), ...Object.fromEntries(answered) };
  }

  private answerTo({ operationId, member }: FromAnswer): unknown {
    const inside = (at: unknown, step: string): unknown => (at as Record<string, unknown> | undefined)?.[step];
    return member.split('.').reduce(inside, this.answers.get(operationId));
  }

  private async authorizationOf(person: string | null): Promise<Record<string, string>> {
    if (person === null) return {};
    const token =
      this.tokens.get(person) ?? (await signIn(this.world.http, emailOf(person), DEMO_PASSWORD)).accessToken;
    this.tokens.set(person, token);
    return { authorization: `Bearer ${token}` };
  }
}

/** Swagger UI is a page of the same installation. */
const FROM_A_PAGE = { 'sec-fetch-site': 'same-origin' };

/** A JSON body, or a file. */
type Payload = object | Buffer | undefined;

interface Call {
  method: Method;
  address: string;
  headers: Record<string, string>;
  payload: Payload;
}
