import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { RequestMetrics } from '../metrics/request-metrics.js';
import { NamesPipe } from '../names/names.pipe.js';
import { BrowserGuard } from '../pages/browser.guard.js';
import { AccessGuard } from '../auth/access.guard.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyStore } from './idempotency-store.js';
import { KnownQueryGuard } from './known-query.guard.js';
import { PageInterceptor } from './page.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { GuessBudgets } from './guess-budgets.js';
import { CallerBudgets, RateLimitGuard, RateLimits, UserLimitGuard } from './rate-limit.guard.js';
import { ShareBudgets } from './share-budgets.js';
import { SharedBudgets } from './shared-budgets.js';
import { TurnstileInterceptor } from './turnstile.interceptor.js';
import { StrictValidationPipe } from './validation.js';

/**
 * The steps of every request, in this order: session of a browser, rate limits, access, turnstile, idempotency, names, validation. A
 * filter turns errors into refusals.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    IdempotencyStore,
    RateLimits,
    CallerBudgets,
    GuessBudgets,
    SharedBudgets,
    ShareBudgets,
    RequestMetrics,
    { provide: APP_GUARD, useClass: BrowserGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: UserLimitGuard },
    { provide: APP_GUARD, useClass: KnownQueryGuard },
    { provide: APP_INTERCEPTOR, useClass: TurnstileInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_PIPE, useClass: NamesPipe },
    { provide: APP_PIPE, useClass: StrictValidationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RequestMetrics],
})
export class HttpModule {}
