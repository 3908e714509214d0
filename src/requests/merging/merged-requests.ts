import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import { relationOf } from '../requests.policy.js';
import { readableRequestTo, readerOf, readerSqlFrom, type ReaderSql } from '../visible-requests.js';

/** A request as it is shown beside another one. */
export interface Relative {
  id: string;
  number: string;
  title: string;
  state: Request['state'];
}

/** A request that was merged into another one, and whether the reader may read it directly. */
export type MergedRequest = Relative & { restricted: boolean; readable: boolean };

/**
 * An SQL expression, `jsonb`: all requests merged into the request with the id in the column, and those merged into them.
 */
export const mergedInto = (id: string, reader: Omit<ReaderSql, 'executive'>): string => `(
  WITH RECURSIVE merged AS (
    SELECT id FROM request WHERE duplicate_of_id = ${id}
     UNION ALL
    SELECT request.id FROM request JOIN merged ON request.duplicate_of_id = merged.id
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'title', t.title, 'state', r.state,
                    'restricted', r.restricted, 'readable', ${readableRequestTo(reader)})
                    ORDER BY r.submitted_at, r.id), '[]')
    FROM merged JOIN request r USING (id) JOIN request_text t ON t.request_id = r.id)`;

/**
 * The merged requests that this person may read. People who take part in the surviving request read its merged requests
 * too, also after a transfer. A restricted merged request stays with its own people. An invited colleague reads only the
 * merged requests that they may read directly.
 */
export function readBy(actor: Actor, survivor: Request, merged: readonly MergedRequest[]): Relative[] {
  const takesPart = !['INVITED', 'ONLOOKER', null].includes(relationOf(actor, survivor));
  return merged
    .filter(({ restricted, readable }) => readable || (takesPart && !restricted))
    .map(({ id, number, title, state }) => ({ id, number, title, state }));
}

@Injectable()
export class MergedRequests {
  constructor(private readonly database: Database) {}

  async readBy(actor: Actor, survivor: Request): Promise<Relative[]> {
    const { reader, own, led } = readerOf(actor);
    const [found] = await this.database.query<{ merged: MergedRequest[] }>(
      `SELECT ${mergedInto('$1', readerSqlFrom(2))} AS merged`,
      [survivor.id, reader, own, led],
    );
    return readBy(actor, survivor, found!.merged);
  }
}
