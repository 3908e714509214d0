import { Injectable, OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { FiresTimers, HANDLED_TIMER } from './timer.js';

@Injectable()
export class TimerHandlers implements OnModuleInit {
  private readonly byKind = new Map<string, FiresTimers>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const kind = metatype ? (Reflect.getMetadata(HANDLED_TIMER, metatype) as string | undefined) : undefined;
      if (kind === undefined) continue;
      if (this.byKind.has(kind)) throw new Error(`Two handlers want the timers of kind "${kind}"`);
      this.byKind.set(kind, instance as FiresTimers);
    }
  }

  get kinds(): string[] {
    return [...this.byKind.keys()];
  }

  of(kind: string): FiresTimers {
    return this.byKind.get(kind)!;
  }
}
