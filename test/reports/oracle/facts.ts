import { kaplanMeier, percentile } from '@lockstep/statistics';
import { exceeded, type Hours, type Instant, lengthOf, type Stretch, within, worked, workingSeconds } from './hours.js';
import { breachOf, dueOf, elapsed, lateStretches, type Meter } from './meter.js';
import type { Told } from './retell.js';

/** The contribution of one fact to a figure. */
export type Part =
  | { count: boolean }
  | { whole: boolean; part: boolean }
  | { sum: number }
  | { of: number; per: number }
  | { seconds: number; ended: boolean };

export interface Fact {
  at: Instant;
  parts: Record<string, Part>;
}

export interface Setting {
  from: Instant;
  to: Instant;
  now: Instant;
  hours: (department: string) => Hours;
  /** Everything that was told, for what is compared with others. */
  all: readonly Told[];
}

type Facts = (told: Told, setting: Setting) => Fact[];

const DAY = 86_400;
const isOpen = ({ holder }: Told): boolean => holder !== 'NOBODY';
const isAnswered = ({ state }: Told): boolean => state === 'RESOLVED' || state === 'CLOSED';
const isIn = (at: Instant | null | undefined, { from, to }: Setting): at is Instant =>
  at !== null && at !== undefined && from <= at && at < to;
const count = (yes: boolean): Part => ({ count: yes });
const share = (whole: boolean, part: boolean): Part => ({ whole, part: whole && part });
const sum = (n: number): Part => ({ sum: n });
const of = (n: number, per: number): Part => ({ of: n, per });

/** One fact for a request that was sent in the period. */
const whenSent =
  (parts: (told: Told, setting: Setting) => Record<string, Part>): Facts =>
  (told, setting) =>
    isIn(told.submittedAt, setting) ? [{ at: told.submittedAt, parts: parts(told, setting) }] : [];
const whenAnswered =
  (parts: (told: Told, setting: Setting) => Record<string, Part>): Facts =>
  (told, setting) =>
    isIn(told.resolvedAt, setting) ? [{ at: told.resolvedAt, parts: parts(told, setting) }] : [];

interface Verdict {
  judged: boolean;
  met: boolean;
  excused: boolean;
}

/** By the rules of attainment: late and open is missed; what ended without an answer counts only where it was late. */
function verdictOf(meter: Meter, told: Told, fulfilled: boolean, { now }: Setting): Verdict {
  const late = lateStretches(meter).filter(({ from, to }) => from < to);
  const expired = told.expired && meter === told.answer;
  const asked = told.questions.at(-1)?.askedAt ?? 0;
  const counted = expired ? late.filter(({ from }) => from < asked) : late;
  const held = told.held.filter(({ holder }) => holder === 'REQUESTER');
  const excused =
    counted.length > 0 &&
    counted.every(({ aim, from, to }) => {
      if (aim.date === null) return false;
      const theirs = lengthOf(worked(meter.hours, within(held, aim.at, to)));
      return theirs > 0 && theirs >= lengthOf(worked(meter.hours, [{ from: Math.max(from, aim.date), to }]));
    });
  if (meter.state === 'STOPPED') {
    const missed = counted.length > 0 && !excused;
    return { judged: missed || (fulfilled && counted.length === 0), met: fulfilled && counted.length === 0, excused };
  }
  const breach = breachOf(meter);
  const past = breach !== null && breach < now;
  if (excused && meter.state === 'PAUSED') return { judged: false, met: false, excused: true };
  return { judged: counted.length > 0 || past, met: false, excused: excused && !past };
}

const responseVerdict = (told: Told, setting: Setting): Verdict =>
  verdictOf(told.response, told, told.firstResponse !== null, setting);
const answerVerdict = (told: Told, setting: Setting): Verdict =>
  verdictOf(told.answer, told, isAnswered(told), setting);

const attainment: Facts = (told, setting) => {
  const nothing = share(false, false);
  const empty = {
    firstResponse: nothing,
    answer: nothing,
    missedByRequester: count(false),
    paused: count(false),
  };
  const facts: Fact[] = [];
  const heard = dueOf(told.response);
  if (isIn(heard, setting)) {
    const { judged, met } = responseVerdict(told, setting);
    facts.push({ at: heard, parts: { ...empty, firstResponse: share(judged, met) } });
  }
  const due = dueOf(told.answer);
  if (isIn(due, setting)) {
    const { judged, met, excused } = answerVerdict(told, setting);
    facts.push({
      at: due,
      parts: { ...empty, answer: share(judged, met), missedByRequester: count(excused && !judged) },
    });
  }
  if (told.answer.state === 'PAUSED' && due === null && told.submittedAt < setting.to) {
    const pausedAge = { seconds: setting.now - told.submittedAt, ended: true };
    facts.push({ at: told.submittedAt, parts: { ...empty, paused: count(true), pausedAge } });
  }
  return facts;
};

const responseTimes = whenSent((told, { now }) => {
  const { response, answer, submittedAt } = told;
  const until = response.until;
  const stopped = response.state === 'STOPPED';
  const end = answer.state === 'STOPPED' ? answer.until : now;
  return {
    asked: count(true),
    firstResponse: { seconds: elapsed(response, until), ended: stopped },
    firstResponseCalendar: { seconds: until - submittedAt, ended: stopped },
    bareAcknowledgements: share(stopped, told.firstResponse?.acknowledged ?? false),
    answer: { seconds: elapsed(answer, now), ended: isAnswered(told) },
    answerCalendar: { seconds: end - submittedAt, ended: isAnswered(told) },
    endedOtherwise: share(true, ['CANCELLED', 'DECLINED', 'EXPIRED'].includes(told.state)),
  };
});

const backlog: Facts = (told, { now }) => {
  const nothing = { open: count(false), overdue: count(false), waitingElsewhere: count(false), effort: sum(0) };
  const facts: Fact[] = [];
  if (isOpen(told)) {
    const breach = breachOf(told.answer);
    const withProvider = told.holder === 'PROVIDER';
    facts.push({
      at: told.submittedAt,
      parts: {
        open: count(true),
        overdue: count(withProvider && breach !== null && breach < now),
        waitingElsewhere: count(!withProvider),
        age: { seconds: now - told.submittedAt, ended: true },
        effort: sum(told.effort ?? 0),
        weeksOfWork: of(1, 0),
      },
    });
  }
  if (told.resolvedAt !== null && told.resolvedAt >= now - 42 * DAY && told.resolvedAt < now) {
    facts.push({ at: told.resolvedAt, parts: { ...nothing, weeksOfWork: of(0, 1) } });
  }
  return facts;
};

const flow: Facts = (told, setting) => {
  const fact = (at: Instant, what: 'asked' | 'answered' | 'endedOtherwise'): Fact => ({
    at,
    parts: {
      asked: count(what === 'asked'),
      answered: count(what === 'answered'),
      endedOtherwise: count(what === 'endedOtherwise'),
      net: sum(what === 'asked' ? 1 : -1),
    },
  });
  return [
    ...(isIn(told.submittedAt, setting) ? [fact(told.submittedAt, 'asked')] : []),
    ...(isIn(told.resolvedAt, setting) ? [fact(told.resolvedAt, 'answered')] : []),
    ...(told.resolvedAt === null && isIn(told.endedAt, setting) ? [fact(told.endedAt, 'endedOtherwise')] : []),
  ];
};

const reopens: Facts = (told, setting) =>
  told.answers
    .filter(({ at }) => isIn(at, setting))
    .map(({ at, reopened }) => ({
      at,
      parts: {
        answered: count(true),
        reopened: count(reopened),
        reopenRate: share(reopened || told.closedAt !== null, reopened),
      },
    }));

const firstContact = whenAnswered((told) => {
  const reopened = told.answers.some((answer) => answer.reopened);
  const atOnce =
    !reopened && told.questions.length === 0 && !told.transfers.some(({ outcome }) => outcome === 'ACCEPTED');
  return { answered: count(true), settledAtOnce: share(reopened || told.closedAt !== null, atOnce) };
});

const chasers = whenSent(({ reminders }) => ({
  asked: count(true),
  reminders: sum(reminders),
  remindersPerRequest: of(reminders, 1),
  withoutReminder: share(true, reminders === 0),
}));

const transfers = whenSent(({ transfers: all, misrouted, questions }) => {
  const taken = all.filter(({ outcome }) => outcome === 'ACCEPTED').length;
  const trips = questions.filter(({ replied }) => replied).length;
  return {
    asked: count(true),
    transferRate: share(true, taken > 0),
    handovers: sum(taken),
    refusedTransfers: sum(all.filter(({ outcome }) => outcome === 'REFUSED').length),
    misrouteRate: share(true, misrouted),
    roundTrips: sum(trips),
    roundTripsPerRequest: of(trips, 1),
  };
});

const answerRule = (told: Told, setting: Setting): Fact[] => {
  if (!isIn(told.submittedAt, setting) || !['portal', 'email', 'chat'].includes(told.channel)) return [];
  const until = told.submittedAt + DAY;
  const heard = told.firstResponse?.at;
  const due = heard !== undefined || until < setting.now;
  return [
    {
      at: told.submittedAt,
      parts: { written: count(true), kept: share(due, heard !== undefined && heard <= until) },
    },
  ];
};

const escalations: Facts = (told, setting) => {
  if (!isIn(told.submittedAt, setting)) return [];
  const call = told.escalations.map(({ at, answeredAt, lapsedAt }): Fact => ({
    at,
    parts: {
      escalationRate: share(false, false),
      calls: count(true),
      timeToAnswer: { seconds: (answeredAt ?? lapsedAt ?? setting.now) - at, ended: answeredAt !== null },
    },
  }));
  const escalationRate = share(true, told.escalations.length > 0);
  return [{ at: told.submittedAt, parts: { escalationRate, calls: count(false) } }, ...call];
};

const touchTime = whenAnswered(({ logged, answer, submittedAt, resolvedAt }) => {
  const touched = logged * 60;
  const lasted = logged > 0 ? workingSeconds(answer.hours, submittedAt, resolvedAt!) : 0;
  return {
    answered: count(true),
    withLoggedWork: share(true, logged > 0),
    touchTime: sum(touched),
    flowEfficiency: of(touched, lasted),
  };
});

const requesterDuty: Facts = (told, setting) => {
  if (!isIn(told.submittedAt, setting)) return [];
  const whole = share(true, false);
  const nobody = share(false, false);
  const asked: Fact = {
    at: told.submittedAt,
    parts: {
      asked: count(true),
      complete: share(true, !told.incomplete),
      questionRate: share(true, told.questions.length > 0),
      repliedInTime: nobody,
      lateRaiseRate: whole,
      overQuota: count(false),
      expired: count(told.expired),
    },
  };
  const replies = told.questions.map(({ askedAt, settledAt, target, replied }): Fact => {
    const parts = worked(setting.hours(told.requester), [{ from: askedAt, to: settledAt ?? setting.now }]);
    const late = lengthOf(parts) > target;
    return {
      at: askedAt,
      parts: {
        ...{ asked: count(false), complete: nobody, questionRate: nobody, lateRaiseRate: nobody },
        ...{ overQuota: count(false), expired: count(false) },
        repliedInTime: share(late || replied, replied && !late),
      },
    };
  });
  return [asked, ...replies];
};

const dateNegotiations: Facts = (told, setting) =>
  told.negotiations
    .filter(({ openedAt }) => isIn(openedAt, setting))
    .map(({ openedAt, offers, ended, endedAt }) => {
      const accepted = ended === 'ACCEPTED';
      const settled = ended !== null;
      const terms = offers.map(({ seconds, date }) => seconds ?? date! - told.submittedAt);
      const firstOf = (side: string): number | undefined => terms[offers.findIndex((offer) => offer.side === side)];
      const [wished, countered] = [firstOf('REQUESTER'), firstOf('PROVIDER')];
      const alike = new Set(offers.map(({ date }) => date === null)).size === 1;
      const compared = accepted && alike && wished !== undefined;
      const agreed = terms.at(-1)!;
      const longer = compared && countered !== undefined && countered > wished;
      return {
        at: openedAt,
        parts: {
          opened: count(true),
          offersPerNegotiation: of(offers.length, 1),
          timeToAgreement: { seconds: (endedAt ?? setting.now) - openedAt, ended: accepted },
          acceptedRate: share(settled, accepted),
          acceptedAtOnce: share(settled, accepted && offers.length === 1),
          expiredRate: share(settled, ended === 'EXPIRED'),
          slackGiven: compared ? of(agreed - wished, wished) : of(0, 0),
          concession: longer ? of(countered - agreed, countered - wished) : of(0, 0),
          declined: count(ended === 'DECLINED'),
        },
      };
    });

type Class = 'pw' | 'pb' | 'pl' | 'rw' | 'ro' | 'ex';

/** Seconds of each class by which delay is shared out. */
export function classesOf(told: Told, { now, hours }: Setting): Record<Class, number> {
  const sums: Record<Class, number> = { pw: 0, pb: 0, pl: 0, rw: 0, ro: 0, ex: 0 };
  const late = told.legs.map((_, n) => lateOfLeg(told, n, now, hours));
  const wasLate = (n: number, at: Instant): boolean => late[n]!.some(({ from, to }) => from < at && at <= to);
  const overdue = told.questions.flatMap(({ askedAt, settledAt, target }): Stretch[] => {
    const to = settledAt ?? now;
    const from = exceeded(worked(hours(told.requester), [{ from: askedAt, to }]), target);
    return from === null ? [] : [{ from, to }];
  });
  const add = (cls: Class, beyond: Class, stretch: Stretch, cuts: readonly Stretch[]): void => {
    const beyondSeconds = coveredBy(stretch, cuts);
    sums[beyond] += beyondSeconds;
    sums[cls] += stretch.to - stretch.from - beyondSeconds;
  };
  told.held.forEach((stretch, n) => {
    const { holder, leg, from } = stretch;
    if (holder === 'PROVIDER') {
      const bounced = leg > 0 && wasLate(leg - 1, told.legs[leg]!.from);
      add(bounced ? 'pl' : 'pw', 'pb', stretch, late[leg]!);
    }
    if (holder === 'EXTERNAL') add(wasLate(leg, from) ? 'pb' : 'ex', 'pb', stretch, []);
    if (holder === 'REQUESTER') {
      let first = n;
      while (told.held[first - 1]?.holder === 'REQUESTER') first -= 1;
      const { leg: asking, from: since } = told.held[first]!;
      add(wasLate(asking, since) ? 'pl' : 'rw', 'ro', stretch, overdue);
    }
  });
  return sums;
}

function lateOfLeg(told: Told, n: number, now: Instant, hours: Setting['hours']): Stretch[] {
  const leg = told.legs[n]!;
  const end = told.legs[n + 1]?.from ?? now;
  const running = told.held.filter((each) => each.leg === n && each.holder === 'PROVIDER');
  const answered = told.held.filter((each) => each.leg === n && each.holder === 'NOBODY');
  const stops = told.resolvedAt ?? told.endedAt ?? now;
  const until = Math.min(end, stops);
  if (n === 0) {
    const aims = told.answer.aims.filter(({ at }, place) => place === 0 || at < end);
    return lateStretches({ ...told.answer, running, answered, aims, until });
  }
  if (leg.target === null) return [];
  const aims = [{ at: leg.from, seconds: leg.target, date: null }];
  const meter: Meter = { hours: hours(leg.department), running, answered, aims, until, state: 'RUNNING' };
  for (const { to } of answered) {
    const used = elapsed(meter, to);
    const wasLate = lateStretches({ ...meter, until: to }).length > 0;
    if (to < until && aims.length === 1 && !wasLate && used + 7200 > leg.target) {
      aims.push({ at: to, seconds: used + 7200, date: null });
    }
  }
  return lateStretches(meter);
}

const coveredBy = (stretch: Stretch, cuts: readonly Stretch[]): number => {
  const edges = cuts.flatMap(({ from, to }) => [from, to]).filter((edge) => stretch.from < edge && edge < stretch.to);
  const points = [...new Set([stretch.from, ...edges, stretch.to])].sort((a, b) => a - b);
  return points.slice(0, -1).reduce((covered, from, n) => {
    const inside = cuts.some((cut) => cut.from <= from && from < cut.to);
    return covered + (inside ? points[n + 1]! - from : 0);
  }, 0);
};

const waitSplit = whenSent((told, setting) => {
  const { pw, pb, pl, rw, ro, ex } = classesOf(told, setting);
  const whole = pw + pb + pl + rw + ro + ex;
  return {
    held: sum(whole),
    providerInTime: of(pw, whole),
    providerLate: of(pb, whole),
    providerHandedOnLate: of(pl, whole),
    requesterInTime: of(rw, whole),
    requesterLate: of(ro, whole),
    outside: of(ex, whole),
  };
});

const FEWEST_USUAL = 20;

/** The working time within which half of those alike are answered that were sent in the ninety days before; null: too few. */
function usualOf(told: Told, { from, now, all }: Setting): number | null {
  const alike = all.filter(
    (each) =>
      each.service === told.service &&
      each.priority === told.priority &&
      each.submittedAt >= from - 90 * DAY &&
      each.submittedAt < from,
  );
  if (alike.filter(isAnswered).length < FEWEST_USUAL) return null;
  const curve = kaplanMeier(
    alike.map((each) => ({ duration: elapsed(each.answer, now), ended: isAnswered(each), count: 1 })),
  );
  const { duration, longestObserved } = percentile(curve, 50);
  return duration ?? longestObserved;
}

const breachCauses: Facts = (told, setting) => {
  const due = dueOf(told.answer);
  if (!isIn(due, setting)) return [];
  const { judged, met } = answerVerdict(told, setting);
  if (!judged || met) return [];
  const { hours, aims } = told.answer;
  const running = within(told.answer.running, 0, told.lastMovedAt);
  const target = aims.at(-1)!.seconds;
  const working = (stretches: readonly Stretch[]): number => lengthOf(worked(hours, stretches));
  const begun = told.begunAt ?? Infinity;
  const handing = told.transfers.map(({ from, to }) => ({ from, to: to ?? setting.now }));
  const handedOn = handing.reduce((total, { from, to }) => total + working(within(running, from, to)), 0);
  const early = handing.reduce((total, { from, to }) => total + working(within(running, from, Math.min(to, begun))), 0);
  const queued = working(within(running, 0, begun)) - early;
  const inWork = working(running) - queued - handedOn;
  const asked = told.questions[0]?.askedAt;
  const usual = usualOf(told, setting);
  const cause =
    usual !== null && target !== null && target < usual
      ? 'targetUnrealistic'
      : told.incomplete && asked !== undefined && target !== null && working(within(running, 0, asked)) < target / 2
        ? 'incompleteWhenSent'
        : queued >= Math.max(inWork, handedOn)
          ? 'waitedInQueue'
          : inWork >= handedOn
            ? 'tookLongToWork'
            : 'handedOn';
  const causes = ['targetUnrealistic', 'incompleteWhenSent', 'waitedInQueue', 'tookLongToWork', 'handedOn'];
  return [
    {
      at: due,
      parts: {
        missed: count(true),
        ...Object.fromEntries(causes.map((each) => [each, share(true, each === cause)])),
        // Nobody in the town says why a time was missed.
        explained: share(true, false),
        disputed: share(true, false),
        bouncedLate: count(classesOf(told, setting).pl > 0),
      },
    },
  ];
};

const documentation = whenAnswered(({ words, unexplained }) => {
  const talked = words.some(({ shared, isAnswer }) => shared && !isAnswer);
  const explained = unexplained.every(({ at, side, nth }) =>
    words.some((word) => word.nth > nth && word.side === side && word.at <= at + DAY),
  );
  return {
    answered: count(true),
    straight: count(!talked),
    explained: share(true, explained),
    talked: share(true, talked),
    documented: share(true, explained && talked),
  };
});

/** Nobody in the town has written an article that could be cited. */
const articleCitations = whenAnswered(() => ({
  answered: count(true),
  citing: share(true, false),
  citingStale: share(false, false),
}));

/** The facts that each report counts, by the last part of its address. */
export const FACTS: Record<string, Facts> = {
  'answer-rule': answerRule,
  'article-citations': articleCitations,
  attainment,
  backlog,
  'breach-causes': breachCauses,
  chasers,
  'date-negotiations': dateNegotiations,
  documentation,
  escalations,
  'first-contact': firstContact,
  flow,
  reopens,
  'requester-duty': requesterDuty,
  'response-times': responseTimes,
  'touch-time': touchTime,
  transfers,
  'wait-split': waitSplit,
};
