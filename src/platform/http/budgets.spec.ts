import { Budgets, networkOf } from './budgets.js';

describe('a budget', () => {
  let seconds: number;
  let budgets: Budgets;
  beforeEach(() => {
    seconds = 1000;
    budgets = new Budgets(() => seconds);
  });

  it('shrinks with each request and says when it is whole again', () => {
    expect(budgets.spend('ann', 2)).toEqual({ exceeded: false, remaining: 1, resetsIn: 60 });
    seconds += 45.5;
    expect(budgets.spend('ann', 2)).toEqual({ exceeded: false, remaining: 0, resetsIn: 15 });
    expect(budgets.spend('ann', 2)).toEqual({ exceeded: true, remaining: 0, resetsIn: 15 });
  });

  it('is spent for its holder from the last request it allows, and for nobody else', () => {
    expect(budgets.isSpent('ann', 1)).toBe(false);
    budgets.spend('ann', 1);
    expect([budgets.isSpent('ann', 1), budgets.isSpent('bob', 1)]).toEqual([true, false]);
    seconds += 60;
    expect(budgets.isSpent('ann', 1)).toBe(false);
  });

  it('is whole again when its minute is over', () => {
    budgets.spend('ann', 1);
    seconds += 60;
    expect(budgets.has('ann')).toBe(false);
    expect(budgets.spend('ann', 1).exceeded).toBe(false);
  });

  it('belongs to its holder alone', () => {
    budgets.spend('ann', 1);
    expect(budgets.has('bob')).toBe(false);
    expect(budgets.spend('bob', 1).exceeded).toBe(false);
  });

  it('is forgotten when too many others came later, the oldest first', () => {
    budgets.spend('ann', 1);
    budgets.spend('bob', 1);
    for (let n = 0; n < 49_999; n += 1) budgets.spend(`other ${n}`, 1);
    expect([budgets.has('ann'), budgets.has('bob')]).toEqual([false, true]);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:49152', '192.0.2.7'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['fe80::', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
