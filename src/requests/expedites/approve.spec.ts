import { approve } from './approve.js';
import type { Expedite } from './expedite.entity.js';

const at = new Date('2026-03-02T09:00:00Z');
const asked = {
  state: 'ASKED',
  requesterApprovedById: null,
  requesterApprovedAt: null,
  providerApprovedById: null,
  providerApprovedAt: null,
  settledAt: null,
} as unknown as Expedite;
const beatriz = { side: 'REQUESTER', leadId: 'beatriz', at } as const;
const erika = { side: 'PROVIDER', leadId: 'erika', at } as const;

describe('an expedite', () => {
  it('is not approved by one lead alone', () => {
    expect(approve(asked, beatriz)).toMatchObject({
      state: 'ASKED',
      requesterApprovedById: 'beatriz',
      settledAt: null,
    });
  });

  it.each([
    [beatriz, erika],
    [erika, beatriz],
  ])('is approved by the leads of both sides, whoever says so first', (first, second) => {
    expect(approve(approve(asked, first), second)).toMatchObject({
      state: 'APPROVED',
      requesterApprovedById: 'beatriz',
      providerApprovedById: 'erika',
      settledAt: at,
    });
  });

  it('takes two persons, also where one leads both departments', () => {
    expect(() => approve(approve(asked, beatriz), { ...erika, leadId: 'beatriz' })).toThrow('Two persons');
  });

  it('is not approved by two leads of the same side', () => {
    expect(() => approve(approve(asked, beatriz), { ...beatriz, leadId: 'bruno' })).toThrow('approved this already');
  });

  it('is not approved once it is settled', () => {
    expect(() => approve({ ...asked, state: 'LAPSED' }, erika)).toThrow('decided on this expedite already');
  });
});
