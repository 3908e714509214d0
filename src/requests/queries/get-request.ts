import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import { RequestAbilities } from '../abilities/request-abilities.js';
import { type RequestStanding, requestStandingOf } from '../abilities/standing.js';
import { keptWithDraft, type KeptWithDraft } from '../asking/kept-with-draft.js';
import { type KeptLateChance, lateChanceOf } from '../due/late-chance.js';
import { Request } from '../request.entity.js';
import type { RequestView } from './request-lookup.js';
import { byName, visibleTo } from '../lifecycle/request.store.js';
import type { RequestText } from '../asking/request-text.entity.js';
import { refuse } from '../requests.errors.js';
import { mayReadConversation, sideOf, type AbilityVerdicts } from '../requests.policy.js';
import { type MergedRequest, mergedInto, readBy, type Relative } from '../merging/merged-requests.js';
import { readerParameters, readerSqlFrom, type ReaderSql, visibleRequestTo } from '../visible-requests.js';

export interface RequestInFull {
  request: RequestView;
  /** The parent request and the sub-requests, as far as the reader may know of them. */
  family: { parent: Relative | null; children: Relative[] };
  /** The requests that were merged into this one, as far as the reader may read them. */
  merged: Relative[];
  /** The chance of a late answer; null if it was not computed. */
  lateChance: KeptLateChance | null;
  /** Null once the request was sent, and for a reader who sees only that it exists. */
  draft: KeptWithDraft | null;
  /** Null for a reader who sees only that the request exists. */
  text: RequestText | null;
  side: Side | null;
  abilities: AbilityVerdicts;
}

interface Found {
  request: Request;
  text: RequestText;
  relatives: Relative[];
  merged: MergedRequest[];
  lateChance: KeptLateChance | null;
  draft: KeptWithDraft | null;
  standing: RequestStanding;
}

/** Gets one request with what the reader may do with it. @throws request.not_found */
@Injectable()
export class GetRequest {
  constructor(
    private readonly database: Database,
    private readonly abilities: RequestAbilities,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<RequestInFull> {
    const { request, text, relatives, merged, lateChance, draft, standing } = await this.find(actor, idOrNumber);
    const mayRead = mayReadConversation(actor, request);
    return {
      request: { ...request, title: text.title },
      family: {
        parent: relatives.find(({ id }) => id === request.parentId) ?? null,
        children: relatives.filter(({ id }) => id !== request.parentId),
      },
      merged: readBy(actor, request, merged),
      lateChance,
      draft: mayRead ? draft : null,
      text: mayRead ? text : null,
      side: sideOf(actor, request),
      abilities: await this.abilities.of(actor, request, standing),
    };
  }

  /** Reads the request and all that belongs to it in one statement, so that everything is of the same moment. */
  private async find(actor: Actor, idOrNumber: string): Promise<Found> {
    const name = byName(idOrNumber);
    if (name === null) throw refuse('request.not_found');
    const [found] = await this.database.query<Request & Omit<Found, 'request'>>(
      `SELECT ${this.database.columnsOf(Request, 'main')},
              jsonb_build_object('requestId', t.request_id, 'title', t.title, 'description', t.description,
                'intake', t.intake, 'language', t.language) AS text,
              ${relativesOf('main', readerSqlFrom(2))} AS relatives,
              ${mergedInto('main.id', readerSqlFrom(2))} AS merged,
              ${lateChanceOf('main.id')} AS "lateChance",
              ${keptWithDraft('main')} AS draft,
              ${requestStandingOf('main.id')} AS standing
         FROM request main JOIN request_text t ON t.request_id = main.id
        WHERE main.${name.column} = $1`,
      [name.value, ...readerParameters(actor)],
    );
    if (found === undefined) throw refuse('request.not_found');
    const { text, relatives, merged, lateChance, draft, standing, ...request } = found;
    return { request: visibleTo(actor, request), text, relatives, merged, lateChance, draft, standing };
  }
}

/** An SQL expression, `jsonb`: the parent and the sub-requests of a request, as far as the reader may know of them. */
const relativesOf = (request: string, reader: ReaderSql): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'title', t.title, 'state', r.state)
                    ORDER BY r.submitted_at, r.id), '[]')
    FROM request r JOIN request_text t ON t.request_id = r.id
   WHERE (r.parent_id = ${request}.id OR r.id = ${request}.parent_id) AND ${visibleRequestTo(reader)})`;
