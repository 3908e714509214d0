const HEADER_BYTES = 5;
/** The startup packet is the only message without a letter in front. */
const STARTUP_HEADER_BYTES = 4;
const QUERY = letter('Q');
const SYNC = letter('S');
const FLUSH = letter('H');
const TERMINATE = letter('X');

/**
 * Cuts what a client writes, in chunks of any size, into units: runs of messages that end where the client
 * expects an answer (startup, Query, Sync, Flush). Only whole units may be executed: PostgreSQL keeps the
 * unnamed statement between Parse and Sync, and a half message would make it wait for the rest for ever.
 */
export class ProtocolUnits {
  private pending = Buffer.alloc(0);
  /** How far `pending` is known to hold whole messages. */
  private scanned = 0;
  private started = false;

  /** The units that this chunk completes, in order; throws when it is no PostgreSQL protocol. */
  push(chunk: Uint8Array): Uint8Array[] {
    this.pending = this.pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.pending, chunk]);
    const units: Uint8Array[] = [];
    for (let message = this.nextMessage(); message !== null; message = this.nextMessage()) {
      // Goodbye: it needs no answer, and PGlite would take it for the order to end itself.
      if (message.type === TERMINATE) return this.forget(units);
      this.scanned += message.length;
      if (message.type === null || [QUERY, SYNC, FLUSH].includes(message.type)) units.push(this.cut());
    }
    return units;
  }

  private nextMessage(): { type: number | null; length: number } | null {
    const header = this.started ? HEADER_BYTES : STARTUP_HEADER_BYTES;
    if (this.pending.length < this.scanned + header) return null;
    const type = this.started ? this.pending.readUInt8(this.scanned) : null;
    // The length counts itself, but not the letter.
    const stated = this.pending.readInt32BE(this.scanned + header - 4);
    if (stated < 4) throw new Error(`A message of ${stated} bytes is not PostgreSQL's protocol.`);
    const length = stated + header - 4;
    return this.pending.length < this.scanned + length ? null : { type, length };
  }

  /** Copies, because a unit leaves for another thread while the rest of the chunk stays. */
  private cut(): Uint8Array {
    const unit = new Uint8Array(this.pending.subarray(0, this.scanned));
    this.pending = this.pending.subarray(this.scanned);
    this.scanned = 0;
    this.started = true;
    return unit;
  }

  private forget(units: Uint8Array[]): Uint8Array[] {
    this.pending = Buffer.alloc(0);
    this.scanned = 0;
    return units;
  }
}

function letter(character: string): number {
  return character.charCodeAt(0);
}
