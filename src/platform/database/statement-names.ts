import { createHash } from 'node:crypto';

/** A statement gets a name at this use. A list of a different length each time does not reach it. */
const USES_BEFORE_NAME = 3;
/** Each connection keeps a plan for each name. A plan takes about 50 KB of server memory: at most 25 MB for a connection. */
const MOST_NAMES = 500;
const MOST_TEXTS_COUNTED = 5000;

/**
 * The names under which PostgreSQL keeps prepared statements. A connection plans such a statement once instead of at
 * each call. Planning was four fifths of the cost of a read.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly uses = new Map<string, number>();
  private renewals = 0;

  constructor(
    private readonly mostNames = MOST_NAMES,
    private readonly mostTexts = MOST_TEXTS_COUNTED,
  ) {}

  /** The name of a statement that is used repeatedly; undefined if PostgreSQL should plan it at each call. */
  nameOf(text: string): string | undefined {
    return this.names.get(text) ?? this.nameAfterUse(text);
  }

  /** Gives the statement a new name. A migration has changed the result columns of the plan under the old name. */
  renew(text: string): void {
    this.renewals += 1;
    if (this.names.has(text)) this.names.set(text, this.newName(text));
  }

  private nameAfterUse(text: string): string | undefined {
    if (this.names.size >= this.mostNames) return undefined;
    const uses = (this.uses.get(text) ?? 0) + 1;
    if (uses < USES_BEFORE_NAME) {
      if (this.uses.size >= this.mostTexts) this.uses.clear();
      this.uses.set(text, uses);
      return undefined;
    }
    this.uses.delete(text);
    const name = this.newName(text);
    this.names.set(text, name);
    return name;
  }

  private newName(text: string): string {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    return this.renewals === 0 ? hash : `${hash}.${this.renewals}`;
  }
}
