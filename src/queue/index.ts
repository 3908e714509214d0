export { QueueLengths } from './queries/queue-lengths.js';
export { QueueModule } from './queue.module.js';
export { QueueRebuild } from './queue-rebuild.js';
