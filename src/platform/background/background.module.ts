import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Background } from './background.js';
import { BackgroundWorks } from './background-works.js';
import { WakeUps } from './wake-ups.js';

@Global()
@Module({})
export class BackgroundModule {
  /** `inBackground` is false where the caller sets the time: in tests, and while the demo world is created. */
  static with(options: { inBackground: boolean }): DynamicModule {
    return {
      module: BackgroundModule,
      imports: [DiscoveryModule],
      providers: [BackgroundWorks, WakeUps, ...(options.inBackground ? [Background] : [])],
      exports: [BackgroundWorks, WakeUps],
    };
  }
}
