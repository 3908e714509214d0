const HEADER_BYTES = 5;
/** The startup packet is the only message without a leading letter. */
const STARTUP_HEADER_BYTES = 4;
const QUERY = letter('Q');
const SYNC = letter('S');
const FLUSH = letter('H');
const TERMINATE = letter('X');

/**
 * Splits the bytes of a client, in chunks of any size, into units. A unit is a run of messages that ends where the
 * client expects an answer (startup, Query, Sync, Flush). Only complete units may be executed: PostgreSQL keeps the
 * unnamed statement between Parse and Sync, and half a message would make it wait for the rest for ever.
 */
export class ProtocolUnits {
  private pending = Buffer.alloc(0);
  /** The number of bytes of `pending` that are known to be complete messages. */
  private scanned = 0;
  private started = false;

  /** The units that this chunk completes, in order. @throws Error if the bytes are not PostgreSQL's protocol. */
  push(chunk: Uint8Array): Uint8Array[] {
    this.pending = this.pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.pending, chunk]);
    const units: Uint8Array[] = [];
    for (let message = this.nextMessage(); message !== null; message = this.nextMessage()) {
      // The message Terminate needs no answer, and PGlite would end itself when it gets one.
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
    // The length includes its own four bytes, but not the letter.
    const stated = this.pending.readInt32BE(this.scanned + header - 4);
    if (stated < 4) throw new Error(`A message of ${stated} bytes is not PostgreSQL's protocol.`);
    const length = stated + header - 4;
    return this.pending.length < this.scanned + length ? null : { type, length };
  }

  /** Copies the bytes, because a unit is moved to another thread while the rest of the chunk stays. */
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
