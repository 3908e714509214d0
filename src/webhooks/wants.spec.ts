import type { Origin } from '../platform/events/index.js';
import { wants } from './wants.js';

const TEN = new Date('2026-03-02T10:00:00Z');
const all = { enabledSince: TEN, eventTypes: [] as string[], departmentIds: [] as string[] };
const event = { type: 'request.submitted', origin: 'live' as Origin, recordedAt: TEN, audience: ['cs', 'eng'] };

describe('an endpoint', () => {
  it.each([
    ['everything, when it chose nothing', all, event, true],
    ['a type it chose', { ...all, eventTypes: ['request.submitted'] }, event, true],
    ['a department it chose', { ...all, departmentIds: ['qa', 'eng'] }, event, true],
    ['what is for administrators only', all, { ...event, audience: [] }, true],
  ])('is told of %s', (_name, endpoint, told, verdict) => {
    expect(wants(endpoint, told)).toBe(verdict);
  });

  it.each([
    ['another type', { ...all, eventTypes: ['request.closed'] }, event],
    ['another department', { ...all, departmentIds: ['qa'] }, event],
    [
      'what is for administrators only, when it chose a department',
      { ...all, departmentIds: ['cs'] },
      { ...event, audience: [] },
    ],
    ['what was recorded before it listened', all, { ...event, recordedAt: new Date('2026-03-02T09:59:59Z') }],
    ['what was brought in from elsewhere', all, { ...event, origin: 'imported' as const }],
    ['the story of the demo', all, { ...event, origin: 'demo' as const }],
    ['anything while it is disabled', { ...all, enabledSince: null }, event],
  ])('is not told of %s', (_name, endpoint, told) => {
    expect(wants(endpoint, told)).toBe(false);
  });
});
