import fc from 'fast-check';
import { holders, readClocks, readResolution, stoppedAt, type ClockEvent } from './index.js';
import { berlin, read, submit, targets, WORLD } from './sla-clock.examples.js';

const START = berlin('2 09:00');
const END = berlin('20 09:00');
const seconds = fc.integer({ min: 600, max: 120_000 });
const question = fc.constantFrom('a', 'b');
const later = fc.integer({ min: 0, max: 300_000 });
const of = <T extends object>(type: ClockEvent['type'], rest: fc.Arbitrary<T>) =>
  rest.map((each) => ({ type, ...each }));

const happening = fc.oneof(
  of('asked', fc.record({ questionId: question, replyTarget: seconds })),
  of('replied', fc.record({ questionId: question })),
  of('questionWithdrawn', fc.record({ questionId: question })),
  of('held', fc.record({ holdId: question, reviewIn: later })),
  of('resumed', fc.constant({})),
  of('resolved', fc.constant({})),
  of('reopened', fc.constant({ by: 'REQUESTER', reason: 'INCOMPLETE' })),
  of('reopened', fc.constant({ by: 'PROVIDER', reason: 'CAME_BACK' })),
  of('cancelled', fc.constant({})),
  of('responded', fc.record({ kind: fc.constant('MESSAGE'), by: fc.constantFrom('ENG', 'CS', 'QA') })),
  of(
    'priorityChanged',
    fc.record({
      direction: fc.constantFrom('UP', 'DOWN'),
      targets: fc.tuple(seconds, seconds, seconds).map(([a, b, c]) => targets(a, b, c)),
    }),
  ),
  of('retermed', fc.record({ targets: fc.tuple(seconds, seconds, seconds).map(([a, b, c]) => targets(a, b, c)) })),
  of('durationCommitted', fc.record({ seconds })),
  of('dateCommitted', fc.record({ dateIn: later })),
  of('transferAccepted', fc.record({ to: fc.constantFrom('QA', 'ENG'), legTarget: seconds })),
  of('offerMade', fc.record({ offerId: question, by: fc.constantFrom('ENG', 'CS'), replyIn: later })),
);

/** On the telephone, up to a day before it was submitted. */
const askedBefore = fc.integer({ min: 0, max: 86_400 });

/** A submission followed by up to twelve things, up to ten hours apart, that need not make sense. */
const histories = fc
  .tuple(seconds, fc.array(fc.tuple(fc.integer({ min: 0, max: 36_000 }), happening), { maxLength: 12 }))
  .map(([resolution, happenings]) => {
    let at = START;
    const rest = happenings.map(([gap, event], index) => {
      at += gap;
      const {
        reviewIn = 0,
        dateIn = 0,
        replyIn = 0,
      } = event as { reviewIn?: number; dateIn?: number; replyIn?: number };
      return { ...event, reviewAt: at + reviewIn, date: at + dateIn, replyBy: at + replyIn, at, seq: index + 1 };
    });
    return [{ ...submit(resolution, 7200), at: START, seq: 0 }, ...rest] as ClockEvent[];
  });
const moments = fc.integer({ min: START, max: END });

const byName = (history: ClockEvent[], now: number) =>
  new Map(readClocks(history, WORLD, now).map((each) => [`${each.kind} ${each.subject} ${each.startedAt}`, each]));

test('a pause that lasts no time changes nothing', () => {
  fc.assert(
    fc.property(histories, moments, moments, (history, at, now) => {
      const pause = [
        { type: 'asked', questionId: 'none', at, seq: 100 },
        { type: 'replied', questionId: 'none', at, seq: 101 },
      ] as ClockEvent[];
      const paused = [...history, ...pause];
      expect(read('RES', paused, now)).toEqual(read('RES', history, now));
      expect(holders(paused, WORLD, now)).toEqual(holders(history, WORLD, now));
    }),
  );
});

test('elapsed time never goes back, and working time never outruns the wall clock', () => {
  fc.assert(
    fc.property(histories, moments, moments, (history, a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      const after = byName(history, second);
      for (const [name, before] of byName(history, first)) {
        const gained = after.get(name)!.elapsedSeconds - before.elapsedSeconds;
        expect(gained).toBeGreaterThanOrEqual(0);
        if (before.kind !== 'E2E') expect(gained).toBeLessThanOrEqual(second - first);
      }
    }),
  );
});

test('a breach once recorded stays where it was', () => {
  fc.assert(
    fc.property(histories, moments, moments, (history, a, b) => {
      const after = byName(history, Math.max(a, b));
      for (const [name, before] of byName(history, Math.min(a, b))) {
        if (before.breachedAt !== null) expect(after.get(name)!.breachedAt).toBe(before.breachedAt);
      }
    }),
  );
});

/** Open from submission to an ending, and again from a reopening of what was resolved. */
function openTime(history: ClockEvent[], now: number): [number, number][] {
  const spans: [number, number][] = [[START, now]];
  let ended: ClockEvent['type'] | null = null;
  for (const event of history.filter((each) => each.at <= now)) {
    if (!ended && (event.type === 'resolved' || event.type === 'cancelled')) {
      ended = event.type;
      spans.at(-1)![1] = event.at;
    } else if (ended === 'resolved' && event.type === 'reopened') {
      ended = null;
      spans.push([event.at, now]);
    }
  }
  return touching(spans.filter(([from, to]) => from < to));
}

const touching = (spans: [number, number][]) =>
  spans.reduce<[number, number][]>((joined, [from, to]) => {
    const last = joined.at(-1);
    if (last?.[1] === from) last[1] = to;
    else joined.push([from, to]);
    return joined;
  }, []);

test('every second of the open time has exactly one holder', () => {
  fc.assert(
    fc.property(histories, moments, (history, now) => {
      const intervals = holders(history, WORLD, now);
      intervals.forEach((each, index) => {
        expect(each.start).toBeLessThan(each.end);
        expect(each.start).toBeGreaterThanOrEqual(intervals[index - 1]?.end ?? START);
      });
      expect(touching(intervals.map(({ start, end }) => [start, end]))).toEqual(openTime(history, now));
    }),
  );
});

test('what was held before a moment is held the same when read later', () => {
  fc.assert(
    fc.property(histories, moments, moments, (history, a, b) => {
      const first = Math.min(a, b);
      const clipped = holders(history, WORLD, Math.max(a, b))
        .filter((each) => each.start < first)
        .map((each) => ({ ...each, end: Math.min(each.end, first) }));
      expect(clipped).toEqual(holders(history, WORLD, first));
    }),
  );
});

test('reading often, or events told out of order, changes no reading', () => {
  fc.assert(
    fc.property(histories, fc.array(moments, { maxLength: 5 }), (history, between) => {
      const final = readClocks(history, WORLD, END);
      const backwards = [...history].reverse();
      between.forEach((now) => readClocks(backwards, WORLD, now));
      expect(readClocks(backwards, WORLD, END)).toEqual(final);
    }),
  );
});

test('the promise read alone is the promise read among all clocks', () => {
  fc.assert(
    fc.property(histories, moments, (history, now) => {
      const watch = { beforeDueSeconds: [3600], afterBreachSeconds: [0] };
      const among = readClocks(history, WORLD, now, watch).find(({ kind }) => kind === 'RES') ?? null;
      expect(readResolution(history, WORLD, now, watch)).toEqual(among);
    }),
  );
});

test('the provider’s clocks stop when the promise stops, whatever the hours', () => {
  fc.assert(
    fc.property(histories, moments, (history, now) => {
      expect(stoppedAt(history, now)).toBe(readResolution(history, WORLD, now)?.stoppedAt ?? null);
    }),
  );
});

test('between events a running clock never changes its mind about when it is due', () => {
  fc.assert(
    fc.property(histories, moments, (history, now) => {
      const last = Math.max(...history.filter((event) => event.at <= now).map((event) => event.at));
      const [before, after] = [read('RES', history, last), read('RES', history, now)];
      if (before.state !== 'RUNNING') return;
      expect([after.dueAt, after.breachAt, after.thresholds]).toEqual([
        before.dueAt,
        before.breachAt,
        before.thresholds,
      ]);
    }),
  );
});

test('raised priority makes nothing due later and nobody late who was not', () => {
  fc.assert(
    fc.property(histories, moments, seconds, (history, at, resolution) => {
      const before = read('RES', history, at);
      const raised = {
        type: 'priorityChanged',
        direction: 'UP',
        targets: targets(resolution),
        at,
        seq: 100,
      } as ClockEvent;
      const after = read('RES', [...history, raised], at);
      expect(after.projectedDueAt).toBeLessThanOrEqual(before.projectedDueAt!);
      expect(after.projectedBreachAt).toBeLessThanOrEqual(before.projectedBreachAt!);
      expect(after.breachedAt).toBe(before.breachedAt);
    }),
  );
});

test('an earlier start that is agreed to makes nothing due later, and the age and its holders are the same with it', () => {
  fc.assert(
    fc.property(histories, askedBefore, moments, (history, before, at) => {
      const [submitted, ...rest] = history;
      const called = [{ ...submitted, askedAt: START - before } as ClockEvent, ...rest];
      const agreed = { type: 'earlierStartAgreed', at, seq: 100 } as ClockEvent;
      const [alone, together] = [called, [...called, agreed]].map((each) => read('RES', each, at));
      expect(together!.projectedDueAt).toBeLessThanOrEqual(alone!.projectedDueAt!);
      expect(together!.elapsedSeconds).toBeGreaterThanOrEqual(alone!.elapsedSeconds);
      expect(read('E2E', [...called, agreed], at)).toEqual(read('E2E', called, at));
      expect(read('E2E', called, at).elapsedSeconds).toBe(read('E2E', history, at).elapsedSeconds + before);
      const open = (each: ClockEvent[]) => touching(holders(each, WORLD, at).map(({ start, end }) => [start, end]));
      expect(open([...called, agreed])).toEqual(open(called));
    }),
  );
});
