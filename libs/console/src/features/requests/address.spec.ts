import { requestsAddress, requestsQuery } from './address';

describe('the address of the list of requests', () => {
  it('is the query of the interface', () => {
    const address = requestsAddress({ q: 'valve', range: 'asked', phase: 'answered', late: true, to: 'ENG' });
    expect(requestsQuery(address, 'mine')).toMatchObject({
      q: 'valve',
      askerId: 'me',
      state: ['RESOLVED'],
      overdue: true,
      providerDepartmentId: 'ENG',
      sort: '-updatedAt',
    });
  });

  it('without a range shows what is usual for the reader', () => {
    expect(requestsQuery({}, 'mine')).toMatchObject({ mine: true });
    expect(requestsQuery({}, 'all')).not.toHaveProperty('mine');
  });

  it('leaves out what it does not know', () => {
    const address = requestsAddress({ range: 'theirs', phase: 1, sort: 'colour', late: 'yes', q: 1042 });
    expect(Object.entries(address).filter(([, value]) => value !== undefined)).toEqual([['q', '1042']]);
  });
});
