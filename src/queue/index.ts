export { QueueModule } from './queue.module.js';
export { QueueRebuild } from './queue-rebuild.js';
