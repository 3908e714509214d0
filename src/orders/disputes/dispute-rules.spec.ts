import { amendedFrom, isSame, REJECTED, settled, sidesOf, UPHELD } from './dispute-rules.js';

const request = {
  requesterDepartmentId: 'CS',
  providerDepartmentId: 'ENG',
  holderDepartmentId: 'QA',
  formerHolderIds: ['ENG'],
};
const tuesday = new Date('2026-03-03T08:00:00Z');
const friday = new Date('2026-03-06T08:00:00Z');

describe('the two sides of an assertion', () => {
  it('are those who wait, the owner among them, and all who were asked', () => {
    expect(sidesOf(request, 'CS')).toEqual({ REQUESTER: ['CS'], PROVIDER: ['ENG', 'QA'] });
    expect(sidesOf(request, 'LOG')).toEqual({ REQUESTER: ['CS', 'LOG'], PROVIDER: ['ENG', 'QA'] });
  });

  it('have the owner among the asked where its own order waits for it', () => {
    expect(sidesOf(request, 'QA')).toEqual({ REQUESTER: ['CS'], PROVIDER: ['ENG', 'QA'] });
  });
});

describe('a settled dispute', () => {
  const assertion = { blocks: true, blockedFrom: friday };

  it('leaves the assertion, takes it back for good, or moves its beginning', () => {
    expect(settled(assertion, UPHELD)).toEqual(assertion);
    expect(settled(assertion, REJECTED)).toEqual({ blocks: false, blockedFrom: friday });
    expect(settled(assertion, amendedFrom(tuesday))).toEqual({ blocks: true, blockedFrom: tuesday });
  });

  it('needs the very same instant from both sides', () => {
    expect(isSame(amendedFrom(tuesday), amendedFrom(new Date(tuesday)))).toBe(true);
    expect(isSame(amendedFrom(tuesday), amendedFrom(friday))).toBe(false);
    expect(isSame(UPHELD, REJECTED)).toBe(false);
  });
});
