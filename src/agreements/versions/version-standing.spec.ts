import type { VersionInForce } from './in-force.js';
import { versionStandingOf } from './version-standing.js';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const version = (number: number, from: number) => ({ id: `v${number}`, number, effectiveFrom: day(from) });
const inForce = (versionId: string) => ({ versionId }) as VersionInForce;
const [first, planned, hurried] = [version(1, 2), version(2, 20), version(3, 10)];

describe('a version of an agreement', () => {
  it('is active while it is in force, and superseded once another one is', () => {
    expect(versionStandingOf(first, [first, planned], inForce('v1'), day(5))).toBe('ACTIVE');
    expect(versionStandingOf(first, [first, planned], inForce('v2'), day(25))).toBe('SUPERSEDED');
  });

  it('is scheduled until its day', () => {
    expect(versionStandingOf(planned, [first, planned], inForce('v1'), day(5))).toBe('SCHEDULED');
  });

  it('is overtaken by what was agreed on later and began before it', () => {
    expect(versionStandingOf(planned, [first, planned, hurried], inForce('v3'), day(12))).toBe('OVERTAKEN');
    expect(versionStandingOf(planned, [first, planned, hurried], inForce('v3'), day(25))).toBe('OVERTAKEN');
  });

  it('has ended when nothing took its place', () => {
    expect(versionStandingOf(first, [first], null, day(5))).toBe('ENDED');
  });
});
