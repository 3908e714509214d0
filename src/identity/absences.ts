import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';

/** Stand-ins at instant $2: the substitute of an absent person, and the colleague who took over from a person who left. */
const STAND_INS = `
  stand_in AS (
    SELECT away.user_id AS person, away.substitute_id AS other
      FROM absence AS away JOIN user_account AS account ON account.id = away.user_id
     WHERE away.withdrawn_at IS NULL AND away.begins_at <= $2 AND $2 < away.ends_at
       AND account.deactivated_at IS NULL
     UNION ALL
    SELECT id, heir_id FROM user_account WHERE heir_id IS NOT NULL)`;

/**
 * The first present person for each row of `asked` (an account and its person). The search follows substitutes and
 * heirs; null when nobody is present.
 */
const firstPresent = (asked: string): string => `
  WITH RECURSIVE asked AS (${asked}), ${STAND_INS}, line AS (
    SELECT DISTINCT person AS head, person, ARRAY[person] AS passed FROM asked
     UNION ALL
    SELECT head, other, passed || other
      FROM line JOIN stand_in USING (person)
     WHERE other <> ALL (passed)),
  present AS (
    SELECT DISTINCT ON (head) head, line.person
      FROM line JOIN user_account AS account ON account.id = line.person
     WHERE account.deactivated_at IS NULL
       AND NOT EXISTS (SELECT FROM absence AS away
                        WHERE away.user_id = account.id AND away.withdrawn_at IS NULL
                          AND away.begins_at <= $2 AND $2 < away.ends_at)
     ORDER BY head, cardinality(passed), line.person)
  SELECT asked.account, asked.person AS "personId", present.person AS "presentId"
    FROM asked LEFT JOIN present ON present.head = asked.person`;

/** The person responsible for an account, and the person who is present in that person's place. */
export interface TurnedTo {
  personId: string;
  presentId: string | null;
}

/** Tells the other modules who stands in for whom. */
@Injectable()
export class Absences {
  constructor(private readonly database: Database) {}

  /**
   * The person who gets this person's work at this instant. This is the person themselves while they are present; else
   * the first present and active person along substitutes and heirs. Null when there is none, also when substitutes
   * name each other in a circle.
   */
  async substituteOf(userId: string, at: Date): Promise<string | null> {
    const [found] = await this.database.query<Pick<TurnedTo, 'presentId'>>(
      firstPresent('SELECT id AS account, id AS person FROM user_account WHERE id = $1'),
      [userId, at],
    );
    return found?.presentId ?? null;
  }

  /**
   * For each of these accounts, the responsible person and the person who is present in that place. A person is
   * responsible for their own account, the owner for the account of a program.
   */
  async turnedTo(accountIds: readonly string[], at: Date): Promise<Map<string, TurnedTo>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.database.query<TurnedTo & { account: string }>(
      firstPresent(`
        SELECT account.id AS account, coalesce(program.owner_id, account.id) AS person
          FROM user_account AS account LEFT JOIN service_account AS program ON program.id = account.id
         WHERE account.id = ANY ($1)`),
      [[...new Set(accountIds)], at],
    );
    return new Map(rows.map(({ account, personId, presentId }) => [account, { personId, presentId }]));
  }

  /** The people among these ids who are away at this instant. */
  async awayAmong(userIds: readonly string[], at: Date): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT user_id AS id FROM absence
        WHERE user_id = ANY ($1) AND withdrawn_at IS NULL AND begins_at <= $2 AND $2 < ends_at`,
      [userIds, at],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The people for whom this person stands in at this instant, directly or along absent substitutes. */
  async representedBy(userId: string, at: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH RECURSIVE ${STAND_INS}, line AS (
         SELECT $1::uuid AS person
         UNION
         SELECT stand_in.person FROM line JOIN stand_in ON stand_in.other = line.person
       )
       SELECT person AS id FROM line WHERE person <> $1`,
      [userId, at],
    );
    return rows.map(({ id }) => id);
  }
}
