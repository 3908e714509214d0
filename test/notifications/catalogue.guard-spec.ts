import '../../src/app.module.js';
import '../../src/demo/index.js';
import { NOTICES, NOTICES_OF_WHAT_REQUESTERS_OWE, SILENT } from '../../src/notifications/notice-catalogue.js';
import { EVENT_TYPES } from '../../src/platform/events/event-type.js';
import { WITHOUT_SUBJECT } from '../contract/rules.js';

const unheard = (types: Iterable<string>): string[] =>
  [...types].filter((type) => NOTICES[type] === undefined && !SILENT.has(type));

/** A question may begin with "What". */
const withoutSubject = (sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => WITHOUT_SUBJECT.test(sentence.replace(/[^.?]*\?/g, '')));

describe('the catalogue of notices', () => {
  it('knows for every event of the house who is told, or that nobody is', () => {
    expect(EVENT_TYPES.size).toBeGreaterThan(80);
    expect(unheard(EVENT_TYPES.keys())).toEqual([]);
  });

  it('notices an event that nobody thought of', () => {
    expect(unheard(['request.sung'])).toEqual(['request.sung']);
  });

  it('begins each sentence with its subject', () => {
    const rules = [...Object.values(NOTICES), ...Object.values(NOTICES_OF_WHAT_REQUESTERS_OWE)];
    expect(withoutSubject(rules.map(({ sentence }) => sentence))).toEqual([]);
  });

  it('notices a sentence without a subject', () => {
    expect(withoutSubject(['{it} was raised.', 'What a failure cost is settled.'])).toEqual([
      'What a failure cost is settled.',
    ]);
  });

  it('speaks of no event that there is not, and of none twice', () => {
    const named = [...Object.keys(NOTICES), ...SILENT];
    expect(named.filter((type) => !EVENT_TYPES.has(type))).toEqual([]);
    expect(named.filter((type, index) => named.indexOf(type) !== index)).toEqual([]);
    expect(Object.keys(NOTICES_OF_WHAT_REQUESTERS_OWE).filter((type) => NOTICES[type] === undefined)).toEqual([]);
  });
});
