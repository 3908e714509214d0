import { randomUUID } from 'node:crypto';
import { instantOf, type Occasion } from '../background/occasion.js';

/** So long after a notice the occasions for the next one are gathered: a busy process sends a hundred a second, not one for each commit. */
const GATHERING_MS = 10;

interface Notice {
  sender: string;
  occasions: Occasion[];
}

/**
 * Carries occasions to other processes by NOTIFY: after the commit and outside of it, because a commit that notifies waits
 * for every other one that does.
 */
export class OccasionNotices {
  static readonly CHANNEL = 'lockstep_occasions';

  /** PostgreSQL notifies the sender as well, which has heard already. */
  private readonly sender = randomUUID();
  private readonly gathered = new Map<Occasion['kind'], Occasion>();
  private gathering?: NodeJS.Timeout | NodeJS.Immediate;

  private stopped = false;

  constructor(private readonly send: (statement: string, values: string[]) => void) {}

  /** Only the earliest future instant of a kind is told: the listener asks for the next one then. */
  tell(occasion: Occasion): void {
    const known = this.gathered.get(occasion.kind);
    if (known === undefined || instantOf(occasion)! < instantOf(known)!) this.gathered.set(occasion.kind, occasion);
    // A transaction tells several occasions, one after the other, as it commits.
    this.gathering ??= setImmediate(() => this.sendGathered());
  }

  stop(): void {
    this.stopped = true;
  }

  /** The occasions in the payload of a notification; none where this process has sent it. */
  read(payload: string): Occasion[] {
    const { sender, occasions } = JSON.parse(payload) as Notice;
    if (sender === this.sender) return [];
    return occasions.map((each) => ('at' in each ? { ...each, at: new Date(each.at) } : each));
  }

  private sendGathered(): void {
    this.gathering = undefined;
    if (this.stopped || this.gathered.size === 0) return;
    const notice: Notice = { sender: this.sender, occasions: [...this.gathered.values()] };
    this.gathered.clear();
    this.send('SELECT pg_notify($1, $2)', [OccasionNotices.CHANNEL, JSON.stringify(notice)]);
    this.gathering = setTimeout(() => this.sendGathered(), GATHERING_MS);
  }
}
