import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventLog } from './event-log.js';
import { EVENT_ORIGIN, EventOrigin } from './event-origin.js';
import { Origin } from './event-type.js';
import { FeedSignal } from './feed-signal.js';
import { FeedConsumers } from './feed-consumers.js';
import { Feed } from './feed.js';
import { InTransactionListeners, LADDER_ORDER } from './in-transaction-listeners.js';
import { OtherProcesses } from './other-processes.js';
import { Sealer } from './sealer.js';

@Global()
@Module({})
export class EventsModule {
  static with(options: { ladder: readonly string[]; origin: Origin }): DynamicModule {
    return {
      module: EventsModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: LADDER_ORDER, useValue: options.ladder },
        { provide: EVENT_ORIGIN, useValue: options.origin },
        EventLog,
        EventOrigin,
        Feed,
        FeedSignal,
        FeedConsumers,
        InTransactionListeners,
        OtherProcesses,
        Sealer,
      ],
      exports: [EventLog, EventOrigin, Feed, FeedSignal, Sealer],
    };
  }
}
