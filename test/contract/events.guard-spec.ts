import { describedTypes, faultsOfDelivery, faultsOfLiveEvent } from '../support/described-events.js';
import { EVENT_TYPES } from '../../src/platform/events/index.js';
import { PING, sampleOf } from '../../src/webhooks/thin-payload.js';
import '../../src/app.module.js';

describe('the events in the contract', () => {
  const types = [...EVENT_TYPES.values(), PING];

  it('are all that the application records, and the test of an endpoint', () => {
    expect(describedTypes).toEqual(types.map(({ type }) => type).toSorted());
  });

  it('have the payload that is sent', () => {
    expect(types.flatMap((type) => faultsOfDelivery(sampleOf(type)))).toEqual([]);
  });

  it('are missed when they are not in the contract, or are sent otherwise', () => {
    const sample = sampleOf(types.find(({ type }) => type === 'request.submitted')!);
    expect(faultsOfDelivery({ ...sample, type: 'request.sold' })).toEqual([
      'request.sold is no webhook of the document',
    ]);
    expect(faultsOfDelivery({ ...sample, timestamp: 'yesterday' } as never)).toEqual([
      expect.stringContaining('/timestamp must match format "date-time"'),
    ]);
    expect(faultsOfDelivery({ ...sample, data: { ...sample.data, serviceId: 'a text' } } as never)).toEqual([
      expect.stringContaining('/data/serviceId must match format "uuid"'),
    ]);
    expect(faultsOfLiveEvent('request.sold', {})).toHaveLength(1);
    expect(faultsOfLiveEvent('end', { code: 'live.leaving' })).toEqual([expect.stringContaining("'detail'")]);
  });
});
