import { defineEvent } from '../platform/events/index.js';

/** The last event of the story. If it is missing, the load was interrupted. */
export const DemoMade = defineEvent<object>('demo.made', 'The demo world was made, whole.');
