import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyInstance } from 'fastify';

const CLOSE_IDLE_EVERY_MS = 100;
/** A load balancer needs a moment to see that this process no longer wants requests. */
const ANNOUNCED_MS = 300;
const AT_MOST_MS = 9000;

let stopping = false;

/** True from the signal on: `/readyz` fails then. */
export const isStopping = (): boolean => stopping;

/** Tells clients on kept-alive connections to leave, once the process is stopping. To be called before the start. */
export function announceLeaving(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done();
  });
}

/**
 * At SIGTERM or SIGINT: be unready, finish what is being answered, close connections as they fall idle, then close
 * everything. A busy client would otherwise keep an old process alive for as long as it likes.
 */
export function stopAtSignals(app: NestFastifyApplication, afterwards: () => Promise<void>): void {
  const server = app.getHttpServer();
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), AT_MOST_MS).unref();
    await new Promise((resolve) => setTimeout(resolve, ANNOUNCED_MS));
    const closing = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
    await app.close();
    clearInterval(closing);
    await afterwards();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}
