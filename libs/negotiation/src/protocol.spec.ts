import { PROTOCOL, type Row } from './protocol.js';
import { faultsOfProtocol } from './protocol-faults.js';

const without = (predicate: (row: Row) => boolean) => PROTOCOL.filter((row) => !predicate(row));

describe('the protocol', () => {
  it('has no faults', () => {
    expect(faultsOfProtocol()).toEqual([]);
  });

  it('is found out when a state has no deadline to end it', () => {
    const rows = without(([kind, from, move]) => kind === 'AGREEMENT' && from === 'DECLINED' && move === 'EXPIRE');
    expect(faultsOfProtocol(rows)).toEqual(['AGREEMENT DECLINED can stay open for ever.']);
  });

  it('is found out when the clock only covers departments with something in force', () => {
    const faults = faultsOfProtocol(without(([, , , , when]) => when === 'NOTHING_IN_FORCE'));
    expect(faults).toContain('AGREEMENT ESCALATED can stay open for ever.');
  });

  it('is found out when deadlines lead round in a circle', () => {
    const rows = without(([kind, from, move]) => kind === 'DATE' && from === 'OPEN' && move === 'EXPIRE');
    const circle: Row = ['DATE', 'OPEN', 'EXPIRE', 'CLOCK', 'ALWAYS', 'OPEN'];
    expect(faultsOfProtocol([...rows, circle])).toEqual(['DATE OPEN can stay open for ever.']);
  });

  it('is found out when a state cannot be reached', () => {
    const rows = without(([, , , , , to]) => to === 'DECLINED');
    expect(faultsOfProtocol(rows)).toContain('AGREEMENT DECLINED cannot be reached.');
  });

  it('is found out when a move has two outcomes', () => {
    const rival: Row = ['DATE', 'OPEN', 'ACCEPT', 'RECIPIENT', 'ALWAYS', 'WITHDRAWN'];
    expect(faultsOfProtocol([...PROTOCOL, rival])).toEqual(['DATE OPEN: ACCEPT has two outcomes.']);
  });

  it.each([
    ['the same condition', 'VERSION_IN_FORCE', 'VERSION_IN_FORCE'],
    ['a condition that always holds too', 'VERSION_IN_FORCE', 'ALWAYS'],
    ['a condition, after one that always holds', 'ALWAYS', 'VERSION_IN_FORCE'],
  ] as const)('is found out when a move has two outcomes under %s', (_which, first, second) => {
    const bare = without(([, from, move]) => from === 'ESCALATED' && move === 'EXPIRE');
    const ends: Row[] = [
      ['AGREEMENT', 'ESCALATED', 'EXPIRE', 'CLOCK', first, 'VERSION_KEPT'],
      ['AGREEMENT', 'ESCALATED', 'EXPIRE', 'CLOCK', second, 'CLOSED'],
    ];
    expect(faultsOfProtocol([...bare, ...ends])).toContain('AGREEMENT ESCALATED: EXPIRE has two outcomes.');
  });

  it('is found out when the clock ends it under one condition and leads round in a circle under the other', () => {
    const bare = without(([, , , , when]) => when === 'VERSION_IN_FORCE');
    const circle: Row = ['AGREEMENT', 'ESCALATED', 'EXPIRE', 'CLOCK', 'VERSION_IN_FORCE', 'ESCALATED'];
    expect(faultsOfProtocol([...bare, circle])).toEqual([
      'AGREEMENT OPEN can stay open for ever.',
      'AGREEMENT ESCALATED can stay open for ever.',
    ]);
  });

  it('is found out when a state that moves has no instant to bound it', () => {
    const row: Row = ['DATE', 'ACCEPTED', 'EXPIRE', 'CLOCK', 'ALWAYS', 'LAPSED'];
    expect(faultsOfProtocol([...PROTOCOL, row])).toEqual(['DATE ACCEPTED has no deadline.']);
  });
});
