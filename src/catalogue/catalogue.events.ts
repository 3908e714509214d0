import { defineEvent } from '../platform/events/index.js';

/** Stream kind `service`. */
export const ServiceOffered = defineEvent<{ departmentId: string; code: string; version: number }>(
  'service.offered',
  'A department offers a new service.',
  'departmentId',
);
export const ServiceChanged = defineEvent<{ version: number; changed: string[] }>(
  'service.changed',
  'A service was changed.',
);
