import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TimerHandlers } from './timer-handlers.js';
import { TimerSweep } from './timer-sweep.js';
import { TimeTravel } from './time-travel.js';
import { Timers } from './timers.js';

@Global()
@Module({})
export class TimersModule {
  /** `inBackground` is false where the caller sets the time: in tests, and while the demo world is created. */
  static with(options: { inBackground: boolean }): DynamicModule {
    return {
      module: TimersModule,
      imports: [DiscoveryModule],
      providers: [TimerHandlers, TimerSweep, Timers, ...(options.inBackground ? [] : [TimeTravel])],
      exports: [TimerSweep, Timers],
    };
  }
}
