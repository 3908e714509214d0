import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import { readerOf, readerParameters, readerSqlFrom, type ReaderSql, visibleRequestTo } from '../visible-requests.js';
import { HeldRequests } from '../lifecycle/held-requests.js';
import { Request } from '../request.entity.js';
import { isIn, OPEN } from '../request.state.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { RequestText } from '../asking/request-text.entity.js';
import { mayReadConversation, sideOf, type RequestFacts } from '../requests.policy.js';

/** A request as other modules see it. */
export type RequestView = Readonly<Request> & { readonly title: string };

/** A request as other modules see it, without its title. */
export type StandingRequest = Readonly<Request>;

const WHO: ReaderSql = { reader: 'who.reader', own: 'who.own', led: 'who.led', executive: 'who.executive' };

/** The columns of an open request on which its place in a queue depends. */
export type OpenRequest = Readonly<
  Pick<Request, 'id' | 'holderDepartmentId' | 'serviceId' | 'effortMinutes' | 'version'>
>;

const OPEN_AMONG = `
  SELECT id, holder_department_id AS "holderDepartmentId", service_id AS "serviceId",
         effort_minutes AS "effortMinutes", version
    FROM request WHERE id = ANY ($1) AND state = ANY ($2)`;

/** Finds requests for the other modules. Methods with an `actor` treat a request that the actor may not see as missing. */
@Injectable()
export class RequestLookup {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
    private readonly held: HeldRequests,
  ) {}

  /** Finds by id or number, without a check of rights. */
  async find(idOrNumber: string): Promise<RequestView | null> {
    const request = await this.requests.find(idOrNumber);
    return request === null ? null : this.titled(request);
  }

  /** Finds the existing requests among these ids, by id, without a check of rights. */
  async findAll(ids: readonly string[]): Promise<Map<string, RequestView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<RequestView>(
      `SELECT ${this.database.columnsOf(Request, 'r')}, t.title
         FROM request r JOIN request_text t ON t.request_id = r.id
        WHERE r.id = ANY ($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((request) => [request.id, request]));
  }

  /** The current requests, by id. A row that the open transaction has locked is not read again. */
  async standing(ids: readonly string[]): Promise<Map<string, StandingRequest>> {
    const held = ids.flatMap((id) => this.held.find('id', id) ?? []);
    const known = new Set(held.map(({ id }) => id));
    const others = ids.filter((id) => !known.has(id));
    const read = others.length === 0 ? [] : await this.database.repository(Request).findBy({ id: In(others) });
    return new Map([...held, ...read].map((request) => [request.id, request]));
  }

  /** The open requests among these ids, sorted by id. A row that the open transaction has locked is not read again. */
  async openAmong(ids: readonly string[]): Promise<OpenRequest[]> {
    const held = ids.flatMap((id) => this.held.find('id', id) ?? []);
    const known = new Set(held.map(({ id }) => id));
    const others = ids.filter((id) => !known.has(id));
    const read = others.length === 0 ? [] : await this.database.query<OpenRequest>(OPEN_AMONG, [others, OPEN]);
    return [...held.filter((request) => isIn(OPEN, request.state)), ...read].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The numbers of the requests among these ids, by id. Requests without a number are left out. */
  async numbersOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; number: string }>(
      'SELECT id, number FROM request WHERE id = ANY ($1) AND number IS NOT NULL',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** An executive also sees requests whose texts they may not read. @throws request.not_found */
  async visibleTo(actor: Actor, idOrNumber: string): Promise<RequestView> {
    return this.titled(await this.requests.visible(actor, idOrNumber));
  }

  /** Finds a request whose texts the actor may read: people who take or took part in it. @throws request.not_found */
  async readableTo(actor: Actor, idOrNumber: string): Promise<RequestView> {
    const request = await this.visibleTo(actor, idOrNumber);
    if (!mayReadConversation(actor, request)) throw refuse('request.not_found');
    return request;
  }

  /** As `visibleTo`, with the row locked until the act commits. */
  async lockVisibleTo(actor: Actor, idOrNumber: string): Promise<RequestView> {
    return this.titled(await this.requests.lockVisible(actor, idOrNumber));
  }

  /** Whether the request was sent and is not answered yet. */
  isOpen({ state }: Pick<RequestView, 'state'>): boolean {
    return isIn(OPEN, state);
  }

  /** The numbers of the requests among these ids that this person may see, by id. */
  async numbersSeen(actor: Actor, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; number: string }>(
      `SELECT r.id, r.number FROM request r
        WHERE r.id = ANY ($1::uuid[]) AND r.number IS NOT NULL AND ${visibleRequestTo(readerSqlFrom(2))}`,
      [[...new Set(ids)], ...readerParameters(actor)],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** The pairs in which the person may see the request. */
  async seenAmong<Pair extends { actor: Actor; requestId: string }>(pairs: readonly Pair[]): Promise<Pair[]> {
    if (pairs.length === 0) return [];
    const readers = new Map(pairs.map(({ actor }) => [actor.userId, readerOf(actor)]));
    const rows = await this.database.query<{ place: number }>(
      `SELECT pair.place::integer AS place
         FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS pair (reader, request, place)
         JOIN jsonb_to_recordset($3::jsonb) AS who (reader uuid, own uuid[], led uuid[], executive boolean) USING (reader)
         JOIN request r ON r.id = pair.request
        WHERE r.number IS NOT NULL AND ${visibleRequestTo(WHO)}
        ORDER BY pair.place`,
      [
        pairs.map(({ actor }) => actor.userId),
        pairs.map(({ requestId }) => requestId),
        JSON.stringify([...readers.values()]),
      ],
    );
    return rows.map(({ place }) => pairs[place - 1]!);
  }

  /** The side for which this person speaks; null for people who may only read. */
  sideOf(actor: Actor, request: RequestFacts): Side | null {
    return sideOf(actor, request);
  }

  /** Whether this person may read the texts of the request, and not only see that it exists. */
  mayReadConversation(actor: Actor, request: RequestFacts): boolean {
    return mayReadConversation(actor, request);
  }

  private async titled(request: Request): Promise<RequestView> {
    const { title } = await this.database
      .repository(RequestText)
      .findOneOrFail({ select: { title: true }, where: { requestId: request.id } });
    return { ...request, title };
  }
}
