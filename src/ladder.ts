/**
 * The modules from the ground up. A module asks the ones before it and listens to their events;
 * it never knows one that comes after. Listeners inside a transaction run in this order.
 */
export const LADDER = [
  'identity',
  'departments',
  'catalogue',
  'attachments',
  'agreements',
  'requests',
  'sla',
  'orders',
  'incidents',
  'delay-cost',
  'lateness',
  'queue',
  'articles',
  'backtests',
  'notifications',
  'webhooks',
  'feedback',
  'suggestions',
  'desk',
  'reports',
  'imports',
  'audit',
  'live',
  'health',
] as const;

export type ModuleName = (typeof LADDER)[number];
