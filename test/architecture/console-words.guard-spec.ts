import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedContract } from '../support/contract.js';
import { ROOT } from './source.js';

interface Contract {
  components: { schemas: Record<string, { enum?: string[] }> };
  webhooks: Record<string, object>;
}

const document = committedContract<Contract>();

/** The keys that a catalogue of texts of the console has at a place like `kind.US`. */
function keysAt(file: string, place: string): string[] {
  const texts = JSON.parse(readFileSync(join(ROOT, 'libs/console/src', file), 'utf8')) as object;
  return Object.keys(place.split('.').reduce((inner, key) => inner[key as never], texts));
}

/** The lists of values that a screen shows, each with the texts for its values. */
const SHOWN: [values: string, file: string, place: string][] = [
  ['Ball', 'shared/i18n/en.json', 'ball'],
  ['Channel', 'features/ask/en.json', 'channel'],
  ['Channel', 'features/conversation/en.json', 'channel'],
  ['Channel', 'features/request/en.json', 'channel'],
  ['ClockKind', 'features/clocks/en.json', 'kind'],
  ['ClockKind', 'shared/i18n/en.json', 'clock'],
  ['FollowUpOutcome', 'features/feedback/en.json', 'outcome'],
  ['ForecastBasis', 'features/home/en.json', 'expected'],
  ['ForecastBasis', 'features/request/en.json', 'basis'],
  ['MailRhythm', 'features/me/en.json', 'rhythm'],
  ['MissWord', 'features/clocks/en.json', 'missWord'],
  ['NoticeKind', 'features/inbox/en.json', 'kind'],
  ['OpenRequestState', 'features/queue/en.json', 'state'],
  ['OpenRequestState', 'features/queue/en.json', 'standsBecause'],
  ['Priority', 'shared/i18n/en.json', 'priority'],
  ['RequestState', 'shared/i18n/en.json', 'state'],
];

const missing = (values: readonly string[], keys: readonly string[]): string[] =>
  values.filter((value) => !keys.includes(value));

/** A sentence may depend on a detail of its event: `resumed_automatic`. The sentence without the detail is there too. */
const momentsOf = (types: readonly string[]): string[] =>
  types.filter((type) => type.startsWith('request.')).map((type) => type.slice('request.'.length));

describe('the console has words', () => {
  it.each(SHOWN)('for each value of %s in %s, at %s', (name, file, place) => {
    expect(missing(document.components.schemas[name]!.enum!, keysAt(file, place))).toEqual([]);
  });

  it('for each event of a request', () => {
    const moments = keysAt('features/conversation/en.json', 'moment');
    expect(missing(momentsOf(Object.keys(document.webhooks)), moments)).toEqual([]);
  });

  it('and lacks them for a value or an event that nobody gave any', () => {
    expect(missing(['ANSWER', 'SONG'], keysAt('features/inbox/en.json', 'kind'))).toEqual(['SONG']);
    expect(
      missing(momentsOf(['request.held', 'request.sung']), keysAt('features/conversation/en.json', 'moment')),
    ).toEqual(['sung']);
  });
});
