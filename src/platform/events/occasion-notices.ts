import { randomUUID } from 'node:crypto';
import { instantOfOccasion, type Occasion } from '../background/occasion.js';

/**
 * After a notice, occasions are collected for this long before the next one. A busy process then sends a hundred
 * notices a second instead of one for each commit.
 */
const GATHERING_MS = 10;

interface Notice {
  sender: string;
  occasions: Occasion[];
}

/**
 * Sends occasions to other processes by NOTIFY. It sends after the commit and outside the transaction, because a commit
 * with NOTIFY waits for every other commit with NOTIFY.
 */
export class OccasionNotices {
  static readonly CHANNEL = 'lockstep_occasions';

  /** PostgreSQL also notifies the sender, which knows its own occasions already. */
  private readonly sender = randomUUID();
  private readonly gathered = new Map<Occasion['kind'], Occasion>();
  private gathering?: NodeJS.Timeout | NodeJS.Immediate;

  private stopped = false;

  constructor(private readonly send: (statement: string, values: string[]) => void) {}

  /** Only the earliest future instant of each kind is sent. The listener then looks up the next instant itself. */
  tell(occasion: Occasion): void {
    const known = this.gathered.get(occasion.kind);
    if (known === undefined || instantOfOccasion(occasion)! < instantOfOccasion(known)!)
      this.gathered.set(occasion.kind, occasion);
    // A transaction tells several occasions, one after the other, when it commits.
    this.gathering ??= setImmediate(() => this.sendGathered());
  }

  stop(): void {
    this.stopped = true;
  }

  /** The occasions in the payload of a notification; empty if this process sent it. */
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
