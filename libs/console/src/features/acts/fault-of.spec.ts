import { field, number, optional, text } from './act';
import { faultOf } from './fault-of';

describe('an entry', () => {
  it.each([
    ['of spaces alone', text('reason'), { reason: '  ' }, 'blank'],
    ['without a star', field('stars', 'stars'), {}, 'stars'],
    ['without an article', field('articleIds', 'articles'), { articleIds: '' }, 'articles'],
    ['without an answer to the form', field('intake', 'open-intake'), { 'intake.number.pieces': '' }, 'intake'],
    ['of no minutes', number('minutes', 'minutes', 60), { minutes: '0' }, 'number'],
    ['of half a minute', number('minutes', 'minutes', 60), { minutes: '0.5' }, 'number'],
    ['of too many minutes', number('minutes', 'minutes', 60), { minutes: '61' }, 'number'],
  ])('%s is refused', (_, one, values, fault) => expect(faultOf(one, values)).toBe(fault));

  it.each([
    ['of words', text('reason'), { reason: 'Rain.' }],
    ['left empty where it may be', optional(text('words')), { words: ' ' }],
    ['of the greatest number of minutes', number('minutes', 'minutes', 60), { minutes: '60' }],
    ['to one field of the form', field('intake', 'open-intake'), { 'intake.number.pieces': '3' }],
  ])('%s is sent', (_, one, values) => expect(faultOf(one, values)).toBeNull());
});
