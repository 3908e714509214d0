import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { Origin } from './event-type.js';

export const EVENT_ORIGIN = Symbol('the origin of the events this process records');

/** The origin of the events that are being recorded: the origin of the process, unless `during` sets another. */
@Injectable()
export class EventOrigin {
  private readonly said = new AsyncLocalStorage<Origin>();

  constructor(@Inject(EVENT_ORIGIN) private readonly usual: Origin) {}

  get present(): Origin {
    return this.said.getStore() ?? this.usual;
  }

  /** Every event that the work records has this origin, however deeply nested the call is. */
  during<T>(origin: Origin, work: () => Promise<T>): Promise<T> {
    return this.said.run(origin, work);
  }
}
