import { Injectable, OnModuleInit } from '@nestjs/common';
import type { EventType } from '../../platform/events/index.js';
import { lifecycleFaults } from './lifecycle-faults.js';
import { ALL_STATES, MOVES, PAUSES } from '../request.state.js';
import * as events from '../requests.events.js';

export const REQUEST_EVENT_TYPES: string[] = Object.values(events)
  .filter((exported): exported is EventType => typeof exported === 'object')
  .map(({ type }) => type);

/** Stops the boot if the tables of states and moves have faults. */
@Injectable()
export class CheckLifecycle implements OnModuleInit {
  onModuleInit(): void {
    const faults = lifecycleFaults({
      states: ALL_STATES,
      pauses: PAUSES,
      moves: MOVES,
      eventTypes: REQUEST_EVENT_TYPES,
    });
    if (faults.length > 0) throw new Error(`The lifecycle of requests is broken: ${faults.join(' ')}`);
  }
}
