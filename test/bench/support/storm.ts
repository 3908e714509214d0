import type pg from 'pg';

export interface Lateness {
  p50: number;
  p99: number;
  max: number;
}

/**
 * Many copies of one request that differ only in names. Their clocks pass a threshold at about the same time. Raising a
 * hundred thousand requests by calls would take an hour.
 */
export class Storm {
  private requests = 0;

  constructor(protected readonly database: pg.Client) {}

  /** Stores for each timer when it was written, which is the last statement before the commit of a batch. */
  async watch(): Promise<void> {
    await this.database.query('ALTER TABLE timer ADD COLUMN written_at timestamptz DEFAULT clock_timestamp()');
  }

  /**
   * Sets the timers: the first is due now, the last after the given seconds. With a delay all are due this much later.
   * Then every worker already knows them and wakes at the same moment.
   */
  async break(spreadSeconds: number, delaySeconds = 0): Promise<void> {
    await this.database.query(
      `UPDATE storm SET due = date_trunc('second', clock_timestamp()) + $3::integer * interval '1 second'
                            + ceil((place - 1) * $1::float8 / $2::integer) * interval '1 second'`,
      [spreadSeconds, this.requests, delaySeconds],
    );
    await this.database.query(
      `INSERT INTO timer (id, kind, subject_id, key, due_at, target_version, payload)
       SELECT gen_random_uuid(), 'sla.threshold', id, '', due, 1, foreseen FROM storm`,
    );
    // Without new statistics the planner takes the table for empty and scans all of it for each timer.
    await this.database.query('ANALYZE timer');
  }

  /** Resolves at the instant at which the first timer falls due. */
  async begun(): Promise<void> {
    await this.database.query('SELECT pg_sleep(extract(epoch FROM (SELECT min(due) FROM storm) - clock_timestamp()))');
  }

  /** Resolves when this share of the timers has fired, checked twenty times a second. */
  async passed(share = 1, patienceSeconds = Infinity): Promise<void> {
    const left = Math.round(this.requests * (1 - share));
    const until = performance.now() + patienceSeconds * 1000;
    while ((await this.waiting()) > left) {
      if (performance.now() > until) throw new Error(`After ${patienceSeconds} s timers are still waiting.`);
      await this.database.query('SELECT pg_sleep(0.05)');
    }
  }

  /** Number of events for each threshold, like `{ "50": { once: 3000, more: 0 } }`. */
  async tellings(): Promise<Record<string, { once: number; more: number; late: number }>> {
    const { rows } = await this.database.query<{ threshold: string; once: number; more: number; late: number }>(
      `SELECT threshold, count(*) FILTER (WHERE times = 1)::integer AS once,
              count(*) FILTER (WHERE times > 1)::integer AS more, sum(late)::integer AS late
         FROM (SELECT event.stream_id, payload ->> 'threshold' AS threshold, count(*) AS times,
                      count(*) FILTER (WHERE payload -> 'late' = 'true') AS late
                 FROM event JOIN storm ON storm.id = event.stream_id
                WHERE event.type IN ('request.clock_threshold_reached', 'request.clock_breached')
                GROUP BY 1, 2) AS told
        GROUP BY threshold`,
    );
    return Object.fromEntries(rows.map(({ threshold, ...counted }) => [threshold, counted]));
  }

  /** Number of requests whose events are numbered in another order than they happened. */
  async outOfOrder(): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count
         FROM event AS later JOIN storm ON storm.id = later.stream_id
         JOIN event AS earlier ON earlier.stream_id = later.stream_id AND earlier.sequence = later.sequence - 1
        WHERE earlier.occurred_at > later.occurred_at`,
    );
    return rows[0]!.count;
  }

  /**
   * Milliseconds from the due instant of a timer until its successor is set, which is the last statement before the
   * commit. Events are recorded in whole seconds and are too coarse for this.
   */
  async lateness(): Promise<Lateness> {
    const { rows } = await this.database.query<{ found: number[] }>(
      `SELECT percentile_disc(ARRAY[0.5, 0.99, 1]) WITHIN GROUP (ORDER BY behind) AS found
         FROM (SELECT round(extract(epoch FROM written_at - due) * 1000)::integer AS behind
                 FROM timer JOIN storm ON storm.id = timer.subject_id) AS fired`,
    );
    const [p50, p99, max] = rows[0]!.found as [number, number, number];
    return { p50, p99, max };
  }

  /** Removes a constraint, for a test that proves the constraint is needed. */
  async takeDown(table: string, constraint: string): Promise<void> {
    await this.database.query(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`);
  }

  /** Removes the requests, so that the next storm starts with empty tables. */
  async calm(): Promise<void> {
    await this.database.query('DROP TABLE storm; TRUNCATE request, event, timer CASCADE');
  }

  private async waiting(): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM timer WHERE due_at <= (SELECT max(due) FROM storm)`,
    );
    return rows[0]!.count;
  }

  /** Creates copies of a request that was raised now. Their timers are not set yet. */
  async copy(model: string, requests: number): Promise<void> {
    this.requests = requests;
    await this.database.query(
      `CREATE TABLE storm AS
       SELECT place, gen_random_uuid() AS id, NULL::timestamptz AS due, payload AS foreseen
         FROM generate_series(1, ${this.requests}) AS place, timer
        WHERE kind = 'sla.threshold' AND subject_id = '${model}'`,
    );
    const number = `jsonb_build_object('id', storm.id, 'number', 'ENG-' || 100000 + place)`;
    await this.copyRows(model, 'request', 'id', number);
    for (const table of ['request_text', 'request_terms', 'request_clock']) {
      await this.copyRows(model, table, 'request_id', `jsonb_build_object('request_id', storm.id)`);
    }
    await this.database.query(
      `INSERT INTO event (id, stream_kind, stream_id, sequence, type, payload, actor_id, side, channel, origin,
                          occurred_at, recorded_at, audience, position, previous_hash, hash)
       SELECT gen_random_uuid(), stream_kind, storm.id, sequence, type, payload, actor_id, side, channel, origin,
              occurred_at, recorded_at, audience, 1000000 + row_number() OVER (), '', ''
         FROM event, storm WHERE stream_id = $1`,
      [model],
    );
    // The feed consumers skip the events of the copies.
    await this.database.query('UPDATE feed_consumer SET position = (SELECT max(position) FROM event)');
    await this.database.query('DELETE FROM timer');
    await this.database.query('ANALYZE');
  }

  private async copyRows(model: string, table: string, key: string, changes: string): Promise<void> {
    await this.database.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(model, ${changes})).*
         FROM ${table} AS model, storm WHERE model.${key} = $1`,
      [model],
    );
  }
}
