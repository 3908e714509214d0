import { DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BackgroundModule } from './background/background.module.js';
import { Clock } from './clock/clock.js';
import { ClockModule } from './clock/clock.module.js';
import { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { EventsModule } from './events/events.module.js';
import { Origin } from './events/event-type.js';
import { HttpModule } from './http/http.module.js';
import { OutboundModule } from './outbound/outbound.module.js';
import { SecretsModule } from './secrets/secrets.module.js';
import { MailModule } from './mail/mail.module.js';
import { NamesModule } from './names/names.module.js';
import { TimersModule } from './timers/timers.module.js';

export interface PlatformOptions {
  config: Config;
  clock: Clock;
  dataSource: DataSource;
  ladder: readonly string[];
  origin: Origin;
  /** False where the caller sets the time: in tests, and while the demo world is created. */
  inBackground: boolean;
}

/** All technical modules. They contain nothing of the business domain. */
@Module({})
export class PlatformModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.with(options.config),
        ClockModule.with(options.clock),
        DatabaseModule.with(options.dataSource),
        EventsModule.with(options),
        TimersModule.with(options),
        BackgroundModule.with(options),
        MailModule,
        NamesModule,
        HttpModule,
        OutboundModule,
        SecretsModule,
      ],
    };
  }
}
