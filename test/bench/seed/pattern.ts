/** Renders one variable part of a row for a copy of a story. */
export type Slot = (copy: CopyOfStory) => string;

/** The values in which one copy of a story differs from another. */
export interface CopyOfStory {
  id(place: number): string;
  instant(milliseconds: number): Date;
  word(place: number): string;
  /** The texts already rendered for this copy, by slot. */
  readonly rendered: (string | undefined)[];
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const DIGEST = '\\b[0-9a-f]{64}\\b';
const INSTANT = '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})?(?:Z|\\+00(?::00)?)';
const DATE = '\\b\\d{4}-\\d\\d-\\d\\d\\b';
const SPOKEN = '\\b\\d{1,2} [A-Z][a-z]{2} \\d{4}, \\d\\d:\\d\\d \\(UTC\\)';
const SECONDS = '\\b1\\d{9}\\b';

/** A text template: literals with slots between them. */
export class Pattern {
  constructor(
    private readonly literals: readonly string[],
    private readonly places: readonly number[],
    private readonly slots: readonly Slot[],
  ) {}

  render(copy: CopyOfStory): string {
    let text = this.literals[0]!;
    for (let n = 0; n < this.places.length; n += 1) {
      const place = this.places[n]!;
      text += (copy.rendered[place] ??= this.slots[place]!(copy)) + this.literals[n + 1]!;
    }
    return text;
  }
}

/** Finds the parts of a story's rows that differ in each copy. */
export class Patterns {
  private readonly slots: Slot[] = [];
  private readonly places = new Map<string, number>();
  private readonly ids = new Map<string, number>();
  private readonly wanted: RegExp;

  /**
   * `words` are the words of the story and its cast, in the order in which a copy names its own. `known` are ids that
   * stay unchanged. Instants before `since` belong to the town and stay unchanged too.
   */
  constructor(
    private readonly words: readonly string[],
    private readonly known: ReadonlySet<string>,
    private readonly since: number,
  ) {
    const exact = words
      .filter((word) => word !== '')
      .sort((a, b) => b.length - a.length)
      .map((word) => `\\b${word.replaceAll(/[^\w -]/g, '\\$&')}\\b`);
    this.wanted = new RegExp([...exact, UUID, DIGEST, INSTANT, DATE, SPOKEN, SECONDS].join('|'), 'g');
  }

  of(text: string): Pattern {
    const [literals, places] = [[] as string[], [] as number[]];
    let end = 0;
    for (const match of text.matchAll(this.wanted)) {
      const place = this.placeOf(match[0]);
      if (place === null) continue;
      literals.push(text.slice(end, match.index));
      places.push(place);
      end = match.index + match[0].length;
    }
    return new Pattern([...literals, text.slice(end)], places, this.slots);
  }

  private placeOf(found: string): number | null {
    const known = this.places.get(found);
    if (known !== undefined) return known;
    const slot = this.slotOf(found);
    if (slot === null) return null;
    const place = this.slots.push(slot) - 1;
    this.places.set(found, place);
    return place;
  }

  private slotOf(found: string): Slot | null {
    const word = this.words.indexOf(found);
    if (word >= 0) return (copy) => copy.word(word);
    if (/^[0-9a-f]{8}-/.test(found) && found.length === 36) return this.idSlot(found);
    if (/^[0-9a-f]{64}$/.test(found)) return null;
    return this.timeSlot(found);
  }

  private idSlot(found: string): Slot | null {
    if (this.known.has(found)) return null;
    const place = this.ids.get(found) ?? this.ids.size;
    this.ids.set(found, place);
    return (copy) => copy.id(place);
  }

  private timeSlot(found: string): Slot | null {
    if (/^1\d{9}$/.test(found)) return this.after(Number(found) * 1000, (at) => String(at.getTime() / 1000));
    const spoken = /^(\d+ \w+ \d+), (\d\d:\d\d) /.exec(found);
    if (spoken) return this.after(Date.parse(`${spoken[1]} ${spoken[2]}:00 UTC`), speak);
    const date = found.length === 10;
    const milliseconds = Date.parse(date ? `${found}T00:00:00Z` : found.replace(' ', 'T').replace(/\+00$/, 'Z'));
    if (date) return this.after(milliseconds, (at) => at.toISOString().slice(0, 10));
    const [separator, zone] = [found[10]!, /(Z|\+.*)$/.exec(found)![1]!];
    const length = found.includes('.') ? 23 : 19;
    return this.after(milliseconds, (at) => {
      const iso = at.toISOString();
      return `${iso.slice(0, 10)}${separator}${iso.slice(11, length)}${zone}`;
    });
  }

  private after(milliseconds: number, spell: (at: Date) => string): Slot | null {
    if (Number.isNaN(milliseconds) || milliseconds < this.since) return null;
    return (copy) => spell(copy.instant(milliseconds));
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const speak = (at: Date): string =>
  `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${at.toISOString().slice(11, 16)} (UTC)`;
