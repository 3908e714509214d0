import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { everybody } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { refuse } from '../../platform/http/http.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { isStopping } from '../../platform/http/shutdown.js';
import { Metrics } from '../metrics.js';
import { ReadinessProbe } from '../readiness.js';
import { LivenessDto, ReadinessDto } from './health.dto.js';

@ApiTags('Health')
@Controller()
export class HealthController {
  constructor(
    private readonly probe: ReadinessProbe,
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get('livez')
  @Operation('livez', {
    summary: 'Ask whether the process is alive',
    description: 'The process answers while its event loop turns.',
    access: everybody(),
    responses: { 200: LivenessDto },
  })
  live(): LivenessDto {
    return { alive: true };
  }

  @Get('readyz')
  @Operation('readyz', {
    summary: 'Ask whether the process can serve',
    description: 'The probe asks the database, and shows the lag of the background work and of the clocks.',
    access: everybody(),
    responses: {
      200: ReadinessDto,
      503: {
        type: ReadinessDto,
        description: 'The database is away, or the process is stopping.',
      },
    },
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessDto> {
    const found = await this.probe.look();
    const ready = found.ready && !isStopping();
    void reply.status(ready ? 200 : 503);
    return { ...found, ready };
  }

  @Get('metrics')
  @Operation('metrics', {
    summary: 'Figures for Prometheus',
    description: 'With METRICS_TOKEN set, the call needs it as a bearer token.',
    access: everybody(),
    responses: { 200: { schema: { type: 'string', example: 'process_cpu_user_seconds_total 1.2' } } },
  })
  @ApiProduces('text/plain')
  async figures(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { metricsToken } = this.config;
    if (metricsToken !== null && !isSame(authorization ?? '', `Bearer ${metricsToken}`))
      throw refuse('http.not_signed_in');
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }
}

/** In constant time, so that nobody guesses the token letter by letter. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
