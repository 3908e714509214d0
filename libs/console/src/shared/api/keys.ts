/**
 * The keys of the cache, from the general to the particular. Invalidating a key makes everything below it stale, so
 * `keys.request('ENG-1042')` covers the page, timeline and clocks of that request.
 */
export const keys = {
  me: ['me'],
  requests: ['requests'],
  request: (number: string) => ['request', number],
  queue: (department: string) => ['queue', department],
  queues: ['queue'],
  queueViews: ['queue-views'],
  waiting: ['waiting'],
  changes: ['changes'],
  notices: ['notices'],
  services: ['services'],
  departments: ['departments'],
  orders: ['orders'],
} as const;
