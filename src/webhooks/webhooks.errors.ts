import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'webhook.not_found': [404, 'No such webhook endpoint.'],
  'webhook.delivery_not_found': [404, 'No such delivery.'],
  'webhook.too_many': [409, 'There is no room for another webhook endpoint: remove one first.'],
  'webhook.disabled': [409, 'The endpoint is disabled: enable it first.'],
  'webhook.on_its_way': [409, 'This delivery is still on its way.'],
  'webhook.address_refused': [422, 'This address may not be called.'],
  'webhook.unknown_event_type': [422, 'No event has this type.'],
  'webhook.unknown_department': [422, 'One of these departments does not exist.'],
});
