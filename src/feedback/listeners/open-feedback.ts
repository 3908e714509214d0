import { Database, newId } from '../../platform/database/index.js';
import { InTransactionListener, ListensAtTheEnd, type StoredEvent } from '../../platform/events/index.js';
import { Timers } from '../../platform/timers/index.js';
import { RequestLookup, RequestResolved, type StandingRequest } from '../../requests/index.js';
import { FeedbackDays } from '../feedback-days.js';
import { FOLLOW_UP_TIMER, ROUND_TIMER } from '../feedback-timers.js';

/** Inserts the round and the follow-up of each answer, in one statement for all answers of a transaction. */
const INSERT_BOTH = `
  WITH told AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS told (
           "roundId" uuid, "followUpId" uuid, "requestId" uuid, resolution integer, "requesterId" uuid, "providerId" uuid,
           "openedAt" timestamptz, "askAt" timestamptz, "remindAt" timestamptz, "closesAt" timestamptz,
           "tellAt" timestamptz, "dueAt" timestamptz, "overAt" timestamptz)),
       opened AS (
         INSERT INTO feedback_round (id, request_id, resolution, requester_department_id, provider_department_id,
                                     opened_at, ask_at, remind_at, closes_at)
         SELECT "roundId", "requestId", resolution, "requesterId", "providerId", "openedAt", "askAt", "remindAt", "closesAt"
           FROM told)
  INSERT INTO follow_up (id, request_id, resolution, department_id, opened_at, tell_at, due_at, over_at)
  SELECT "followUpId", "requestId", resolution, "providerId", "openedAt", "tellAt", "dueAt", "overAt" FROM told`;

/**
 * Runs within the transaction, so that a reader of an answer can rate it at once. Runs at its end, because no act reads
 * these rows before.
 */
@InTransactionListener('feedback')
export class OpenFeedback {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestLookup,
    private readonly days: FeedbackDays,
    private readonly timers: Timers,
  ) {}

  @ListensAtTheEnd(RequestResolved)
  async onResolved(events: StoredEvent[]): Promise<void> {
    const requests = await this.requests.standing(events.map(({ streamId }) => streamId));
    const told = [];
    for (const { streamId, occurredAt } of events) told.push(await this.toldOf(requests.get(streamId)!, occurredAt));
    await this.database.query(INSERT_BOTH, [JSON.stringify(told)]);
    await this.timers.scheduleAll(
      told.flatMap(({ requestId: subjectId, askAt, tellAt }) => [
        { kind: ROUND_TIMER, subjectId, dueAt: askAt },
        { kind: FOLLOW_UP_TIMER, subjectId, dueAt: tellAt },
      ]),
    );
  }

  private async toldOf(request: StandingRequest, openedAt: Date) {
    const { id, reopenCount, requesterDepartmentId: requesterId, holderDepartmentId: providerId } = request;
    return {
      ...{ roundId: newId(), followUpId: newId(), requestId: id, resolution: reopenCount + 1 },
      ...{ requesterId, providerId, openedAt },
      ...(await this.days.ofRound(requesterId, openedAt)),
      ...(await this.days.ofFollowUp(providerId, openedAt)),
    };
  }
}
