import { Duplex } from 'node:stream';
import { MessagePort } from 'node:worker_threads';
import { ProtocolUnits } from './protocol-units.js';

/**
 * A client's connection to the database in the worker thread. The `pg` driver uses it like a socket. No port and no
 * file leads to the database, so no other user of the machine can reach it.
 */
export class ClientStream extends Duplex {
  private readonly units = new ProtocolUnits();
  private left = false;

  constructor(private readonly port: MessagePort) {
    super();
    port.on('message', (answer: Uint8Array) => this.left || this.push(answer));
  }

  /** The stream needs no connection; the driver only waits for the event. */
  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.port.ref();
    return this;
  }

  unref(): this {
    this.port.unref();
    return this;
  }

  override _read(): void {
    // Does nothing: answers are pushed when they arrive, and the worker sends only answers to this client's messages.
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.send(chunk, done);
  }

  /** The driver corks the messages of a query. Together they are one unit and need one message to the worker. */
  override _writev(chunks: { chunk: Uint8Array }[], done: (error?: Error) => void): void {
    this.send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: () => void): void {
    this.leave();
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.leave();
    done(error);
  }

  private send(bytes: Uint8Array, done: (error?: Error) => void): void {
    try {
      for (const unit of this.units.push(bytes)) this.port.postMessage(unit, [unit.buffer as ArrayBuffer]);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  /** The worker closes the port after its rollback. Closing it here could lose messages that are still being sent. */
  private leave(): void {
    if (this.left) return;
    this.left = true;
    this.port.postMessage(null);
    this.port.unref();
  }
}
