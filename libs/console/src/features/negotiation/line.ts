import type { ClockDto, OfferConsequenceDto, RequestPageDto } from '../../client';

export interface Point {
  kind: 'promised' | 'now' | 'asked' | 'offered';
  at: string;
  /** Working seconds of the provider after the date in force, as the server reckoned them. */
  seconds: number;
}

/**
 * The dates of a negotiation on one line of working time. All positions are working seconds after the promise, sent by the
 * server: of the offer, of the first ask when it was made, and of now by the clock of the answer. Without a promise there is
 * no line.
 */
export function pointsOf({ asOf, clocks, offers, offerConsequences }: RequestPageDto): Point[] {
  const offered = offers?.onTheTable?.consequence;
  if (offered == null || offered.commitmentAt === null || offered.slackSeconds === null) return [];
  const points: Point[] = [{ kind: 'promised', at: offered.commitmentAt, seconds: 0 }];
  const now = secondsNow(clocks?.clocks ?? [], offered.commitmentAt);
  if (now !== null) points.push({ kind: 'now', at: asOf, seconds: now });
  const asked = firstAsk(offered, offerConsequences?.offers.map(({ whenMade }) => whenMade) ?? []);
  if (asked !== null) points.push(asked);
  points.push({ kind: 'offered', at: offered.answerAt, seconds: offered.slackSeconds });
  return points;
}

function secondsNow(clocks: ClockDto[], promise: string): number | null {
  const clock = clocks.find(({ kind }) => kind === 'RES');
  const isSame = clock?.dueAt != null && Date.parse(clock.dueAt) === Date.parse(promise);
  return isSame && clock.remainingSeconds !== null ? -clock.remainingSeconds : null;
}

function firstAsk({ firstAskAt, commitmentAt }: OfferConsequenceDto, made: OfferConsequenceDto[]): Point | null {
  if (firstAskAt === null) return null;
  const asked = made.find((each) => each.answerAt === firstAskAt && each.commitmentAt === commitmentAt);
  return asked?.slackSeconds == null ? null : { kind: 'asked', at: firstAskAt, seconds: asked.slackSeconds };
}

/** Positions from 0 to 100 of points on a line, with room at both ends. */
export function positionsOf(points: Point[]): number[] {
  const seconds = points.map((point) => point.seconds);
  const [first, last] = [Math.min(...seconds), Math.max(...seconds)];
  return seconds.map((each) => (last === first ? 50 : 4 + (92 * (each - first)) / (last - first)));
}
