import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { BACKGROUND_WORK, DoesBackgroundWork, HasBackgroundWorks } from './background-work.js';
import { instantOfOccasion, type Occasion } from './occasion.js';
import { WakeUps } from './wake-ups.js';

/** Finds and runs all background work of the application. */
@Injectable()
export class BackgroundWorks {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly wakeUps: WakeUps,
  ) {}

  all(): DoesBackgroundWork[] {
    return this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(BACKGROUND_WORK, metatype) === true)
      .map(({ instance }) => instance as DoesBackgroundWork | HasBackgroundWorks)
      .flatMap((provider) => ('works' in provider ? provider.works() : [provider]));
  }

  /** Does all work that is due at `asOf`, and all work that follows from it. For callers that set the time themselves. */
  settle(asOf: Date): Promise<void> {
    return this.follow([{ kind: 'missed' }], asOf);
  }

  /** Runs the work that hears these occasions, and all work that follows from it. */
  async follow(occasions: readonly Occasion[], asOf: Date): Promise<void> {
    const told = [...occasions];
    const listening = this.wakeUps.here.subscribe((occasion) => told.push(occasion));
    try {
      while (told.length > 0) {
        for (const work of await this.hearing(told.splice(0), asOf)) while (await work.work(asOf));
      }
    } finally {
      listening.unsubscribe();
    }
  }

  private async hearing(occasions: readonly Occasion[], asOf: Date): Promise<DoesBackgroundWork[]> {
    const present = occasions.filter((occasion) => (instantOfOccasion(occasion) ?? asOf) <= asOf);
    const hearing: DoesBackgroundWork[] = [];
    for (const work of this.all()) {
      for (const occasion of present) {
        if (!(await hears(work, occasion))) continue;
        hearing.push(work);
        break;
      }
    }
    return hearing;
  }
}

/** All work hears the occasion `missed`, because occasions may have been lost. */
export const hears = async (work: DoesBackgroundWork, occasion: Occasion): Promise<boolean> =>
  occasion.kind === 'missed' || ((await work.hears?.(occasion)) ?? false);
