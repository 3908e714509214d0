import { defineEvent } from '../platform/events/index.js';

/** Stream kind `service`. */
export const ServiceOffered = defineEvent<{ departmentId: string; code: string; version: number }>('service.offered');
export const ServiceChanged = defineEvent<{ version: number; changed: string[] }>('service.changed');
