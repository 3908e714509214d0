import { leaveNoSmallRest } from './oracle/no-small-rest.js';
import type { Told } from './oracle/retell.js';
import { toldBy } from './oracle/told.js';
import { areToldTwice } from './oracle/told-twice.js';
import { aTown, type Town } from './oracle/town.js';

jest.setTimeout(1_200_000);

/** They happen by chance, and it takes a minute to live through them: once, for everything that is proved by them. */
describe('of a thousand histories', () => {
  let histories: { town: Town; all: Told[] };

  beforeAll(async () => {
    const town = await aTown();
    histories = { town, all: await toldBy(town) };
  });

  afterAll(() => histories.town.app.close());

  describe('the figures', () => areToldTwice(() => histories));
  describe('two answers', () => leaveNoSmallRest(() => histories));
});
