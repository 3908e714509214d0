import type { ClockReading } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { OpenHistory } from '../history/open-history.js';
import { CLOCK_EVENTS, type RequestHistory } from '../history/request-history.js';
import { RequestPast } from '../history/request-past.js';
import { RequestReplay } from '../history/request-replay.js';

/** The clocks of a request at any moment, for the modules above. */
@Injectable()
export class Clocks {
  constructor(private readonly open: OpenHistory) {}

  /** Empty before submission. */
  async of(requestId: string, at: Date): Promise<ClockReading[]> {
    return (await this.open.of(requestId, CLOCK_EVENTS)).readings(at);
  }

  /**
   * The promise to the requester: the resolution clock, null before submission.
   * @param before the sequence of an event of the request: the promise as it stood before that event was recorded.
   */
  async promiseOf(requestId: string, at: Date, before?: number): Promise<ClockReading | null> {
    const history = await this.open.of(requestId, CLOCK_EVENTS);
    return (before === undefined ? history : history.before(before)).resolution(at);
  }

  /** The promises of many requests, by request id. Requests that were never submitted are left out. */
  async promisesOf(requestIds: readonly string[], at: Date): Promise<Map<string, ClockReading>> {
    const promises = new Map<string, ClockReading>();
    for (const history of await this.open.ofAll(requestIds, CLOCK_EVENTS)) {
      const promise = history.resolution(at);
      if (promise !== null) promises.set(history.requestId, promise);
    }
    return promises;
  }

  /**
   * Requests, by id, whose histories as known at the instant can be computed again under other terms. The requests that
   * were merged into them are read as well, because their promises continue there.
   */
  async replaysOf(requestIds: Iterable<string>, knownAt: Date): Promise<Map<string, RequestReplay>> {
    const histories = new Map<string, RequestHistory>();
    let wanted = new Set(requestIds);
    const ids = [...wanted];
    while (wanted.size > 0) {
      const read = (await this.open.ofAll([...wanted], CLOCK_EVENTS)).map((history) => history.knownAt(knownAt));
      for (const history of read) histories.set(history.requestId, history);
      wanted = new Set(read.flatMap(({ takenIn }) => takenIn).filter((id) => !histories.has(id)));
    }
    return new Map(ids.map((id) => [id, new RequestReplay(histories.get(id)!, histories)]));
  }

  /** The pasts of many requests, by request id. All are read together. */
  async pastsOf(requestIds: Iterable<string>): Promise<Map<string, RequestPast>> {
    const histories = await this.open.ofAll([...new Set(requestIds)], CLOCK_EVENTS);
    return new Map(histories.map((history) => [history.requestId, new RequestPast(history)]));
  }
}
