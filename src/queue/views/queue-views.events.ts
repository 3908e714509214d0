import { defineEvent } from '../../platform/events/index.js';

/** Stream kind `queue_view`. The department's members get the events of shared views. */
export const QueueViewKept = defineEvent<{ version: number }>('queue_view.kept', 'A view of a queue was kept.');
export const QueueViewChanged = defineEvent<{ version: number }>(
  'queue_view.changed',
  'A view of a queue was changed.',
);
export const QueueViewRemoved = defineEvent<{ version: number }>(
  'queue_view.removed',
  'A view of a queue was removed.',
);
