import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyInstance } from 'fastify';

const CLOSE_IDLE_EVERY_MS = 100;
/** A load balancer needs a moment to see that this process takes no more requests. */
const ANNOUNCED_MS = 300;
const AT_MOST_MS = 9000;

let stopping = false;

/** True after the stop signal; `/readyz` then fails. */
export const isStopping = (): boolean => stopping;

/** Tells clients to close kept-alive connections while the process is stopping. Call it before the server starts. */
export function announceLeaving(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done();
  });
}

/**
 * At SIGTERM or SIGINT: `/readyz` fails, running requests finish, idle connections are closed, then everything closes.
 * Without this, a busy client could keep an old process running without limit.
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
