import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { Open } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { refuse } from '../../platform/http/http.errors.js';
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
  @Open()
  @ApiOperation({
    operationId: 'livez',
    summary: 'Is the process alive',
    description: 'Answers while the event loop turns.',
  })
  @ApiOkResponse({ type: LivenessDto })
  live(): LivenessDto {
    return { alive: true };
  }

  @Get('readyz')
  @Open()
  @ApiOperation({
    operationId: 'readyz',
    summary: 'Can the process serve',
    description: 'Asks the database, and shows how far the background work and the clocks are off.',
  })
  @ApiOkResponse({ type: ReadinessDto })
  @ApiServiceUnavailableResponse({
    type: ReadinessDto,
    description: 'The database is away, or the process is stopping.',
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessDto> {
    const found = await this.probe.look();
    const ready = found.ready && !isStopping();
    void reply.status(ready ? 200 : 503);
    return { ...found, ready };
  }

  @Get('metrics')
  @Open()
  @ApiOperation({
    operationId: 'metrics',
    summary: 'Figures for Prometheus',
    description: 'With METRICS_TOKEN set, asks for it as a bearer token.',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', example: 'process_cpu_user_seconds_total 1.2' } })
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
