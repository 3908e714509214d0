import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The views that a tool for dashboards reads, and the role that may read them and nothing else. docs/reporting-views.md
 * describes them. A change of a view is a new migration and a line in CHANGELOG.md.
 */
export class CreateReportingViews1700000245000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const group of [PLACE, REQUESTS, CLOCKS, PAIRS, DELAY_COST, INCIDENTS, RIGHTS]) await runner.query(group);
  }

  /** The role stays: other databases of the same server may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW reporting.incident, reporting.delay_cost, reporting.pair_week, reporting.clock, reporting.request;
      REVOKE USAGE ON SCHEMA reporting FROM lockstep_reporting;
    `);
  }
}

const PLACE = `
  -- Roles belong to the whole server, and only some users may make one, as with the role of the application. The schema
  -- stays on the way down as well: a superuser may have prepared it.
  DO $$ BEGIN
    IF to_regrole('lockstep_reporting') IS NULL THEN
      CREATE ROLE lockstep_reporting NOLOGIN;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;
  DO $$ BEGIN
    IF to_regnamespace('reporting') IS NULL THEN
      CREATE SCHEMA reporting;
    END IF;
  END $$;
  COMMENT ON SCHEMA reporting IS 'Stable views for dashboards. No view holds a text or the name of a person.';
`;

const REQUESTS = `
  CREATE VIEW reporting.request AS
  SELECT r.id,
         r.number,
         asking.code           AS requester,
         answering.code        AS provider,
         holding.code          AS holder,
         s.code                AS service,
         r.priority,
         r.channel,
         r.state,
         r.ball                AS ball_with,
         r.submitted_at,
         r.first_responded_at,
         r.resolved_at,
         r.ended_at,
         r.due_at,
         r.breached_at,
         r.reopen_count,
         cardinality(r.former_holder_ids) AS transfers,
         r.effort_minutes,
         r.logged_minutes,
         r.incomplete,
         r.expedited_at IS NOT NULL AS expedited
    FROM counted_request r
    JOIN department asking    ON asking.id = r.requester_department_id
    JOIN department answering ON answering.id = r.provider_department_id
    JOIN department holding   ON holding.id = r.holder_department_id
    JOIN service s            ON s.id = r.service_id;

  COMMENT ON VIEW reporting.request IS 'One row for each request that the reports count: no draft, none that was merged into another, none that was cancelled before anybody responded.';
  COMMENT ON COLUMN reporting.request.id IS 'The id of the request, the same in every view.';
  COMMENT ON COLUMN reporting.request.number IS 'The number that people use: ENG-1042.';
  COMMENT ON COLUMN reporting.request.requester IS 'Code of the department that asks.';
  COMMENT ON COLUMN reporting.request.provider IS 'Code of the department that was asked. The clocks count for it, also after a transfer.';
  COMMENT ON COLUMN reporting.request.holder IS 'Code of the department that has the request now.';
  COMMENT ON COLUMN reporting.request.service IS 'Code of the service; unique within its department.';
  COMMENT ON COLUMN reporting.request.priority IS 'P1, the most urgent, to P4.';
  COMMENT ON COLUMN reporting.request.channel IS 'The way the request came: portal, email, phone, in_person or chat.';
  COMMENT ON COLUMN reporting.request.state IS 'The present state. docs/rules/requests.md lists the states.';
  COMMENT ON COLUMN reporting.request.ball_with IS 'The side that has to act now: REQUESTER, PROVIDER, EXTERNAL or NOBODY.';
  COMMENT ON COLUMN reporting.request.submitted_at IS 'The instant of submission.';
  COMMENT ON COLUMN reporting.request.first_responded_at IS 'The first response of the provider; null before it.';
  COMMENT ON COLUMN reporting.request.resolved_at IS 'The last answer; null before it.';
  COMMENT ON COLUMN reporting.request.ended_at IS 'The end of the request, with an answer or without; null while it is open.';
  COMMENT ON COLUMN reporting.request.due_at IS 'The instant at which the next clock is due; null while none runs.';
  COMMENT ON COLUMN reporting.request.breached_at IS 'The instant at which a target was first missed; null where none was.';
  COMMENT ON COLUMN reporting.request.reopen_count IS 'The number of reopenings.';
  COMMENT ON COLUMN reporting.request.transfers IS 'The number of departments that had the request before its holder.';
  COMMENT ON COLUMN reporting.request.effort_minutes IS 'The estimated effort; null without an estimate.';
  COMMENT ON COLUMN reporting.request.logged_minutes IS 'The logged effort.';
  COMMENT ON COLUMN reporting.request.incomplete IS 'True while a required field of the form is open.';
  COMMENT ON COLUMN reporting.request.expedited IS 'True once an expedite was granted.';
`;

const CLOCKS = `
  CREATE VIEW reporting.clock AS
  SELECT r.id                 AS request_id,
         r.number             AS request_number,
         asking.code          AS requester,
         answering.code       AS provider,
         r.priority,
         clock.kind,
         clock.subject,
         bound.code           AS department,
         clock.state,
         clock.target_seconds,
         clock.elapsed_seconds,
         clock.started_at,
         clock.stopped_at,
         clock.due_at,
         clock.breached_at,
         clock.result,
         CASE WHEN clock.state = 'STOPPED' THEN coalesce(clock.result IN ('MET', 'MISSED'), false)
              ELSE (clock.state = 'RUNNING' OR clock.result IS DISTINCT FROM 'MISSED_REQUESTER')
                   AND (coalesce(clock.result = 'MISSED', false) OR coalesce(clock.breach_at < now(), false)) END AS judged,
         clock.state = 'STOPPED' AND coalesce(clock.result = 'MET', false) AS met
    FROM counted_request r
    JOIN request_clock clock  ON clock.request_id = r.id
    JOIN department asking    ON asking.id = r.requester_department_id
    JOIN department answering ON answering.id = r.provider_department_id
    JOIN department bound     ON bound.id = clock.department_id;

  COMMENT ON VIEW reporting.clock IS 'One row for each clock of a counted request. Attainment (M3) is met divided by judged, by the week of due_at, over the kinds FR and RES.';
  COMMENT ON COLUMN reporting.clock.request_id IS 'The request, as in reporting.request.';
  COMMENT ON COLUMN reporting.clock.request_number IS 'The number of the request.';
  COMMENT ON COLUMN reporting.clock.requester IS 'Code of the department that asks.';
  COMMENT ON COLUMN reporting.clock.provider IS 'Code of the department that was asked.';
  COMMENT ON COLUMN reporting.clock.priority IS 'P1 to P4.';
  COMMENT ON COLUMN reporting.clock.kind IS 'FR first response, RES answer, REQ reply to a question, LEG one holder, E2E the whole, NEG a negotiation of a date.';
  COMMENT ON COLUMN reporting.clock.subject IS 'The question, leg or negotiation that the clock is about; empty for the request itself.';
  COMMENT ON COLUMN reporting.clock.department IS 'Code of the department that the clock binds.';
  COMMENT ON COLUMN reporting.clock.state IS 'RUNNING, PAUSED or STOPPED.';
  COMMENT ON COLUMN reporting.clock.target_seconds IS 'The agreed working time; null without a target.';
  COMMENT ON COLUMN reporting.clock.elapsed_seconds IS 'Working time up to the last pause or stop.';
  COMMENT ON COLUMN reporting.clock.started_at IS 'The instant at which the clock began.';
  COMMENT ON COLUMN reporting.clock.stopped_at IS 'The instant at which the clock ended; null before it.';
  COMMENT ON COLUMN reporting.clock.due_at IS 'The instant at which the target is used up; null while the clock is paused or has no target.';
  COMMENT ON COLUMN reporting.clock.breached_at IS 'The instant at which the target was missed; null where it was not.';
  COMMENT ON COLUMN reporting.clock.result IS 'MET, MISSED, MISSED_REQUESTER or NOT_COUNTED; null while it is open.';
  COMMENT ON COLUMN reporting.clock.judged IS 'True once it counts as met or missed. An open clock past its due instant is missed.';
  COMMENT ON COLUMN reporting.clock.met IS 'True where the target was met.';
`;

const PAIRS = `
  CREATE VIEW reporting.pair_week AS
  WITH happened AS (
    SELECT requester, provider, submitted_at AS at, 1 AS asked, 0 AS answered, 0 AS ended_otherwise,
           0 AS responses_judged, 0 AS responses_met, 0 AS answers_judged, 0 AS answers_met
      FROM reporting.request
     UNION ALL
    SELECT requester, provider, resolved_at, 0, 1, 0, 0, 0, 0, 0
      FROM reporting.request WHERE resolved_at IS NOT NULL
     UNION ALL
    SELECT requester, provider, ended_at, 0, 0, 1, 0, 0, 0, 0
      FROM reporting.request WHERE resolved_at IS NULL AND ended_at IS NOT NULL
     UNION ALL
    SELECT requester, provider, due_at, 0, 0, 0,
           CASE WHEN kind = 'FR' AND judged THEN 1 ELSE 0 END, CASE WHEN kind = 'FR' AND met THEN 1 ELSE 0 END,
           CASE WHEN kind = 'RES' AND judged THEN 1 ELSE 0 END, CASE WHEN kind = 'RES' AND met THEN 1 ELSE 0 END
      FROM reporting.clock WHERE kind IN ('FR', 'RES') AND subject = '' AND due_at IS NOT NULL)
  SELECT CAST(date_trunc('week', at AT TIME ZONE 'UTC') AS date) AS week,
         requester,
         provider,
         sum(asked)            AS asked,
         sum(answered)         AS answered,
         sum(ended_otherwise)  AS ended_otherwise,
         sum(responses_judged) AS responses_judged,
         sum(responses_met)    AS responses_met,
         sum(answers_judged)   AS answers_judged,
         sum(answers_met)      AS answers_met
    FROM happened
   GROUP BY 1, 2, 3;

  COMMENT ON VIEW reporting.pair_week IS 'One row for each week and pair of departments in which something happened between them. Weeks begin on Monday, UTC. A week of the future holds the clocks that will be due in it.';
  COMMENT ON COLUMN reporting.pair_week.week IS 'The Monday of the week.';
  COMMENT ON COLUMN reporting.pair_week.requester IS 'Code of the department that asks.';
  COMMENT ON COLUMN reporting.pair_week.provider IS 'Code of the department that was asked.';
  COMMENT ON COLUMN reporting.pair_week.asked IS 'Requests submitted in the week (M7).';
  COMMENT ON COLUMN reporting.pair_week.answered IS 'Requests whose last answer was given in the week (M7).';
  COMMENT ON COLUMN reporting.pair_week.ended_otherwise IS 'Requests that ended in the week without an answer (M7).';
  COMMENT ON COLUMN reporting.pair_week.responses_judged IS 'First responses due in the week that count as met or missed (M3).';
  COMMENT ON COLUMN reporting.pair_week.responses_met IS 'The part of responses_judged that came in time (M3).';
  COMMENT ON COLUMN reporting.pair_week.answers_judged IS 'Answers due in the week that count as met or missed (M3).';
  COMMENT ON COLUMN reporting.pair_week.answers_met IS 'The part of answers_judged that came in time (M3).';
`;

const DELAY_COST = `
  CREATE VIEW reporting.delay_cost AS
  SELECT CAST(cost.released_at AT TIME ZONE 'UTC' AS date) AS day,
         o.system              AS order_system,
         o.reference           AS order_reference,
         owner.code            AS owner,
         coalesce(d.code, leaf.party) AS party,
         leaf.cls              AS class,
         leaf.request_id,
         leaf.amount,
         cost.currency
    FROM frozen_cost cost
    JOIN frozen_cost_leaf leaf ON leaf.frozen_cost_id = cost.id
    JOIN customer_order o      ON o.id = cost.order_id
    JOIN department owner      ON owner.id = o.owner_department_id
    LEFT JOIN department d     ON CAST(d.id AS text) = leaf.party
   WHERE cost.priced
     AND NOT EXISTS (SELECT FROM frozen_cost later
                      WHERE later.order_id = cost.order_id AND later.order_version > cost.order_version);

  COMMENT ON VIEW reporting.delay_cost IS 'The final delay cost of orders that have left: one row for each day, order, party, class and request. The cost of an open order changes every day and is in GET /reports/cost only.';
  COMMENT ON COLUMN reporting.delay_cost.day IS 'The day on which the order was released or cancelled, UTC.';
  COMMENT ON COLUMN reporting.delay_cost.order_system IS 'The system that the order comes from.';
  COMMENT ON COLUMN reporting.delay_cost.order_reference IS 'The reference of the order in that system.';
  COMMENT ON COLUMN reporting.delay_cost.owner IS 'Code of the department that owns the order.';
  COMMENT ON COLUMN reporting.delay_cost.party IS 'Code of the department that held the order up, ~EXTERNAL for others, ~UNBLOCKED for nobody.';
  COMMENT ON COLUMN reporting.delay_cost.class IS 'PW, PB, PL: the provider in time, past it, or handing back late. RW, RO: the requester. EX: outside. U: nobody.';
  COMMENT ON COLUMN reporting.delay_cost.request_id IS 'The request behind the amount; null where nothing blocked.';
  COMMENT ON COLUMN reporting.delay_cost.amount IS 'Minor units of the currency. The rows of an order sum to its delay cost.';
  COMMENT ON COLUMN reporting.delay_cost.currency IS 'ISO 4217. Amounts of different currencies have no sum.';
`;

const INCIDENTS = `
  CREATE VIEW reporting.incident AS
  WITH standing AS (
    SELECT line.incident_id, line.item_id, line.kind, line.amount, line.covers_delay_cost,
           bool_or(line.kind = 'ACTUAL') OVER (PARTITION BY line.incident_id, line.item_id) AS known
      FROM incident_line line
     WHERE line.reverses_id IS NULL
       AND NOT EXISTS (SELECT FROM incident_line reversal
                        WHERE reversal.incident_id = line.incident_id AND reversal.reverses_id = line.id))
  SELECT i.id,
         i.number,
         o.system              AS order_system,
         o.reference           AS order_reference,
         owner.code            AS owner,
         i.kind,
         i.detection_point,
         i.detected_on,
         i.severity,
         i.state,
         i.opened_at,
         i.closed_at,
         coalesce(ledger.amount, 0)  AS amount,
         coalesce(ledger.actual, 0)  AS actual_amount,
         coalesce(ledger.covered, 0) AS in_delay_cost,
         i.currency
    FROM incident i
    JOIN customer_order o ON o.id = i.order_id
    JOIN department owner ON owner.id = o.owner_department_id
    LEFT JOIN LATERAL (
         SELECT sum(amount)                                  AS amount,
                sum(amount) FILTER (WHERE kind = 'ACTUAL')   AS actual,
                sum(amount) FILTER (WHERE covers_delay_cost) AS covered
           FROM standing
          WHERE standing.incident_id = i.id AND (kind = 'ACTUAL' OR NOT known)) ledger ON true;

  COMMENT ON VIEW reporting.incident IS 'One row for each incident, with its failure cost as it is known now.';
  COMMENT ON COLUMN reporting.incident.id IS 'The id of the incident.';
  COMMENT ON COLUMN reporting.incident.number IS 'The number that people use.';
  COMMENT ON COLUMN reporting.incident.order_system IS 'The system that the order comes from.';
  COMMENT ON COLUMN reporting.incident.order_reference IS 'The reference of the order in that system.';
  COMMENT ON COLUMN reporting.incident.owner IS 'Code of the department that owns the order.';
  COMMENT ON COLUMN reporting.incident.kind IS 'MIS_SHIPMENT, SCRAP, REWORK, LATE_DELIVERY, COMPLAINT or OTHER.';
  COMMENT ON COLUMN reporting.incident.detection_point IS 'BEFORE_RELEASE or AFTER_RELEASE.';
  COMMENT ON COLUMN reporting.incident.detected_on IS 'The day on which the failure was detected.';
  COMMENT ON COLUMN reporting.incident.severity IS '1 to 5, beyond the cost; null where nobody stated it.';
  COMMENT ON COLUMN reporting.incident.state IS 'OPEN, COSTED or CLOSED.';
  COMMENT ON COLUMN reporting.incident.opened_at IS 'The instant at which the incident was recorded.';
  COMMENT ON COLUMN reporting.incident.closed_at IS 'The instant at which it was closed; null while it is open.';
  COMMENT ON COLUMN reporting.incident.amount IS 'Minor units: for each item its actuals, or its estimates where it has no actual. Reversed lines do not count.';
  COMMENT ON COLUMN reporting.incident.actual_amount IS 'The actual part of amount.';
  COMMENT ON COLUMN reporting.incident.in_delay_cost IS 'The part of amount that the delay cost of the order contains too.';
  COMMENT ON COLUMN reporting.incident.currency IS 'ISO 4217. Amounts of different currencies have no sum.';
`;

const RIGHTS = `
  GRANT USAGE ON SCHEMA reporting TO lockstep_reporting;
  GRANT SELECT ON reporting.request, reporting.clock, reporting.pair_week, reporting.delay_cost, reporting.incident
     TO lockstep_reporting;
`;
