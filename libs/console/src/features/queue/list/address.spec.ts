import { nextOrder, queueAddress } from './address';

describe('the address of a queue', () => {
  it('holds filter, order of work and the open request', () => {
    expect(queueAddress({ find: 'is:mine', sort: 'due', open: 'ENG-1042' })).toEqual({
      find: 'is:mine',
      sort: 'due',
      open: 'ENG-1042',
    });
  });

  it('leaves out what is usual, empty or unknown', () => {
    const nothing = { find: undefined, sort: undefined, open: undefined };
    expect(queueAddress({ find: '', sort: 'cd3' })).toEqual(nothing);
    expect(queueAddress({ sort: 'colour', other: 1 })).toEqual(nothing);
  });

  it('takes a search for a number as text', () => expect(queueAddress({ find: 1042 }).find).toBe('1042'));
});

it('the order of work goes round', () => {
  expect(nextOrder('cd3')).toBe('due');
  expect(nextOrder('late')).toBe('cd3');
});
