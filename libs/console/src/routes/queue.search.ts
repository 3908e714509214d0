export { type QueueAddress as QueueSearch, queueAddress as queueSearch } from '../features/queue/list/address';
