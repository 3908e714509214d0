import { Injectable } from '@nestjs/common';
import { FastifyInstance } from 'fastify';
import { Histogram, Registry } from 'prom-client';

/** A call that finds no route: the address itself would make a series for each scanner. */
const NO_ROUTE = 'none';
/** The goals for a read, a write and a report lie between these. */
const BUCKETS_IN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Rate, errors and durations of requests, by the template of the route and never by the address. */
@Injectable()
export class RequestMetrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'lockstep_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_IN_SECONDS,
    registers: [this.registry],
  });

  /** Measures all requests of the server. Call it before the server starts. */
  measure(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      // A stream of events lasts as long as its reader likes, which says nothing about us.
      if (!isStream(reply.getHeader('content-type'))) {
        const labels = {
          method: request.method,
          route: request.routeOptions.url ?? NO_ROUTE,
          status: `${Math.floor(reply.statusCode / 100)}xx`,
        };
        this.durations.observe(labels, reply.elapsedTime / 1000);
      }
      done();
    });
  }
}

const isStream = (contentType: unknown): boolean => String(contentType).startsWith('text/event-stream');
