import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { BACKGROUND_WORK, DoesBackgroundWork } from './background-work.js';

/** All the background work of the house. */
@Injectable()
export class BackgroundWorks {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): DoesBackgroundWork[] {
    return this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(BACKGROUND_WORK, metatype) === true)
      .map(({ instance }) => instance as DoesBackgroundWork);
  }

  /** For those who drive the time themselves: everything there is to do at `asOf`, and what follows from it. */
  async settle(asOf: Date): Promise<void> {
    for (let done = 1; done > 0;) {
      done = 0;
      for (const each of this.all()) done += await each.work(asOf);
    }
  }
}
