import '../../src/app.module.js';
import '../../src/demo/index.js';
import { NOTICES, NOTICES_OF_WHAT_REQUESTERS_OWE, SILENT } from '../../src/notifications/notice-catalogue.js';
import { EVENT_TYPES } from '../../src/platform/events/event-type.js';

const unheard = (types: Iterable<string>): string[] =>
  [...types].filter((type) => NOTICES[type] === undefined && !SILENT.has(type));

describe('the catalogue of notices', () => {
  it('knows for every event of the house who is told, or that nobody is', () => {
    expect(EVENT_TYPES.size).toBeGreaterThan(80);
    expect(unheard(EVENT_TYPES.keys())).toEqual([]);
  });

  it('notices an event that nobody thought of', () => {
    expect(unheard(['request.sung'])).toEqual(['request.sung']);
  });

  it('speaks of no event that there is not, and of none twice', () => {
    const named = [...Object.keys(NOTICES), ...SILENT];
    expect(named.filter((type) => !EVENT_TYPES.has(type))).toEqual([]);
    expect(named.filter((type, index) => named.indexOf(type) !== index)).toEqual([]);
    expect(Object.keys(NOTICES_OF_WHAT_REQUESTERS_OWE).filter((type) => NOTICES[type] === undefined)).toEqual([]);
  });
});
