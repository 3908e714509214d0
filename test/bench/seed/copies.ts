import { textDigest } from '../../../src/requests/asking/ask.js';
import { drawn, numbersAt, type Random } from '../support/numbers.js';
import { descriptionAt, titleAt } from '../support/texts.js';
import type { CopyOfStory } from './pattern.js';
import type { StoryRows } from './story-rows.js';
import type { Cast } from './stories.js';
import type { World } from './world.js';

const WEEK = 7 * 86_400_000;
/** The first departments have most of the work. */
const SHARES = [40, 20, 10, 8, 7, 6, 5, 4];
const PEOPLE = 5;
/** All acts happen at five minutes past an hour. A shift of less than this keeps them within that hour. */
const MINUTES = 50;
const NUMBERS_BEGIN = 1000;

/** One copy of a story: its shift in time, and its departments. */
export class Copy implements CopyOfStory {
  readonly rendered: (string | undefined)[] = [];
  private words: string[] | null = null;

  constructor(
    private readonly copies: Copies,
    readonly place: number,
    readonly story: StoryRows,
    readonly weeks: number,
    private readonly seconds: number,
    private readonly cast: Cast,
    private readonly firstNumber: number,
  ) {}

  /** A shift by whole weeks keeps the position in every calendar. The instants of acts are also shifted within their hour. */
  instant(milliseconds: number): Date {
    const isActs = Math.floor(milliseconds / 60_000) % 60 === 5;
    return new Date(milliseconds - this.weeks * WEEK + (isActs ? this.seconds * 1000 : 0));
  }

  /** A UUIDv7 of about the copied instant, so that indexes grow at their end as in real use. */
  id(place: number): string {
    const random = numbersAt(this.copies.seed ^ 0x1d, this.place * 4096 + place);
    const at = this.instant(this.story.beginsAt).getTime() + place;
    const hex = (digits: number): string =>
      random(16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    const time = at.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  }

  word(place: number): string {
    this.words ??= this.named();
    return this.words[place]!;
  }

  private named(): string[] {
    const { world, seed } = this.copies;
    const { story } = this;
    const random = numbersAt(seed ^ 0x2b, this.place);
    const [title, description] = [titleAt(random), descriptionAt(this.place, random)];
    const partNumber = `VB-${random(10_000)}`;
    const digest = textDigest({ title, description, intake: { partNumber }, language: null });
    const names = world.names(this.cast, [shuffled(random), shuffled(random), shuffled(random)]);
    const code = world.codeOf(this.cast.answering);
    const numbers = story.numbers.map((_, n) => `${code}-${this.firstNumber + n}`);
    return [...names, title, description, partNumber, digest, `SO-${100_000 + this.place}`, ...numbers];
  }
}

/** Shuffles the members. The lead stays the first. */
function shuffled(random: Random): number[] {
  const turn = random(PEOPLE - 1);
  return [0, ...Array.from({ length: PEOPLE - 1 }, (_, n) => 1 + ((n + turn) % (PEOPLE - 1)))];
}

/** All copies in the order of their first event. A copy can be computed from its place alone. */
export class Copies {
  private readonly stories: Uint16Array;
  private readonly weeks: Uint16Array;
  private readonly seconds: Uint16Array;
  private readonly casts: Uint16Array;
  private readonly firstNumbers: Uint32Array;
  /** The last number that each answering department has given. */
  readonly lastNumbers: number[];

  private constructor(
    readonly seed: number,
    readonly world: World,
    private readonly told: readonly StoryRows[],
    readonly count: number,
    order: { story: number; weeks: number; seconds: number; cast: number }[],
    given: readonly number[],
  ) {
    this.stories = Uint16Array.from(order, ({ story }) => story);
    this.weeks = Uint16Array.from(order, ({ weeks }) => weeks);
    this.seconds = Uint16Array.from(order, ({ seconds }) => seconds);
    this.casts = Uint16Array.from(order, ({ cast }) => cast);
    this.lastNumbers = given.map((number) => Math.max(number, NUMBERS_BEGIN));
    this.firstNumbers = Uint32Array.from(order, ({ story, cast }) => {
      const { answering } = castOf(cast);
      const first = this.lastNumbers[answering]! + 1;
      this.lastNumbers[answering]! += told[story]!.numbers.length;
      return first;
    });
  }

  /** Draws copies until there is the wanted number of requests. */
  static draw(
    seed: number,
    world: World,
    told: readonly StoryRows[],
    requests: number,
    given: readonly number[],
  ): Copies {
    const weights = told.map(({ weight }) => weight);
    const drawnOnes: { story: number; weeks: number; seconds: number; cast: number; at: number }[] = [];
    for (let place = 0, made = 0; made < requests; place += 1) {
      const random = numbersAt(seed, place);
      const story = drawn(weights, random);
      const { cast, weeksBack, isAboutMoney, beginsAt, requests: own } = told[story]!;
      const weeks = random(weeksBack + 1);
      // The bill of an order depends on the hour in which a department held the ball, so stories about money are not
      // shifted by seconds.
      const seconds = isAboutMoney ? 0 : random(MINUTES * 60);
      drawnOnes.push({
        story,
        weeks,
        seconds,
        cast: castAlike(cast, random),
        at: beginsAt - weeks * WEEK + seconds * 1000,
      });
      made += own;
    }
    drawnOnes.sort((a, b) => a.at - b.at);
    return new Copies(seed, world, told, drawnOnes.length, drawnOnes, given);
  }

  at(place: number): Copy {
    return new Copy(
      this,
      place,
      this.storyAt(place),
      this.weeks[place]!,
      this.seconds[place]!,
      castOf(this.casts[place]!),
      this.firstNumbers[place]!,
    );
  }

  storyAt(place: number): StoryRows {
    return this.told[this.stories[place]!]!;
  }

  *all(): Generator<Copy> {
    for (let place = 0; place < this.count; place += 1) yield this.at(place);
  }
}

/** Another cast with the same kind of agreement. Departments whose places are both even or both odd have one. */
function castAlike({ asking, answering, third }: Cast, random: Random): number {
  const otherAsking = drawn(SHARES, random);
  const alike = (place: number, turn: number): number => {
    const wanted = (otherAsking + asking + place) % 2;
    return SHARES.map((_, n) => n).filter((n) => n % 2 === wanted)[turn]!;
  };
  const halves = SHARES.filter((_, n) => n % 2 === 0);
  const turn = drawn(halves, random);
  const thirdTurn = (turn + 1 + random(halves.length - 1)) % halves.length;
  return (otherAsking * 8 + alike(answering, turn)) * 8 + alike(third, thirdTurn);
}

const castOf = (cast: number): Cast => ({ asking: cast >> 6, answering: (cast >> 3) & 7, third: cast & 7 });
