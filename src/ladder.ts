/**
 * The modules, from the ground up. A module may call the modules before it and listens to their events. It never knows
 * a module after it. Listeners inside a transaction run in this sequence.
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
  'draft-texts',
  'presence',
  'desk',
  'reports',
  'imports',
  'audit',
  'live',
  'health',
] as const;

export type ModuleName = (typeof LADDER)[number];
