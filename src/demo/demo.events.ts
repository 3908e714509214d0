import { defineEvent } from '../platform/events/index.js';

/** The last event of the story. Where it is missing, the story was interrupted. */
export const DemoMade = defineEvent<object>('demo.made', 'The demo world was made, whole.');
