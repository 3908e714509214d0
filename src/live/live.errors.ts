import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'live.bad_position': [400, 'Last-Event-ID is the id of an event this stream has sent: a whole number.'],
  'live.too_many_streams': [429, 'You have the highest number of open streams: close one first.'],
  'live.leaving': [503, 'This process is stopping: connect again.'],
});
