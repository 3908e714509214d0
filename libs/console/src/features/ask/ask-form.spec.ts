import { bodyOf, EMPTY, fromDraft, toDraft } from './ask-form';

const FIELDS = [
  { key: 'partNumber', kind: 'text' },
  { key: 'pieces', kind: 'number' },
];

describe('a draft of a request', () => {
  it('comes back as it was typed', () => {
    const typed = { ...EMPTY, title: 'Which revision?', intake: { partNumber: 'VB-7' } };
    expect(fromDraft(toDraft(typed))).toEqual(typed);
  });

  it('is nothing while nothing is typed', () => {
    expect(toDraft(EMPTY)).toBe('');
    expect(fromDraft('')).toEqual(EMPTY);
  });
});

describe('the body of a request', () => {
  it('leaves out what is empty', () => {
    expect(bodyOf({ ...EMPTY, service: 'ENG/part-clarification', title: ' Which? ' }, FIELDS, 'UTC')).toEqual({
      serviceId: 'ENG/part-clarification',
      title: 'Which?',
      priority: 'P3',
      channel: 'portal',
      intake: {},
    });
  });

  it('sends answers in the kind of their field, and none of another service', () => {
    const intake = { partNumber: 'VB-7', pieces: '2,5', account: '4711' };
    expect(bodyOf({ ...EMPTY, intake }, FIELDS, 'UTC').intake).toEqual({ partNumber: 'VB-7', pieces: 2.5 });
  });

  it('leaves a number that cannot be read to the judgement of the server', () => {
    expect(bodyOf({ ...EMPTY, intake: { pieces: 'two' } }, FIELDS, 'UTC').intake).toEqual({ pieces: 'two' });
  });

  it('reads dates in the zone of the person', () => {
    expect(bodyOf({ ...EMPTY, wished: '2026-03-05T16:00' }, [], 'Europe/Berlin').wishedDate).toBe(
      '2026-03-05T15:00:00.000Z',
    );
  });
});
