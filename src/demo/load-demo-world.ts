import { Config } from '../platform/config/config.js';
import { StartRefused } from '../platform/config/start-refused.js';
import { applicationDataSource, Connect } from '../platform/database/connection.js';
import { DemoDays } from './demo-clock.js';
import { DemoHouse } from './demo-house.js';
import { whileAlone } from './demo-lock.js';
import { DemoMade } from './demo.events.js';
import { ADMINISTRATOR, DEMO_PASSWORD, SIGN_INS } from './people.js';
import { settleIn } from './settle-in.js';
import { history } from './history.js';
import { tell } from './scene.js';
import { Story } from './story.js';
import { theCase } from './the-case.js';
import { theLateOrder } from './the-late-order.js';
import { unfinishedBusiness } from './unfinished-business.js';

/** Weekdays of history before today. */
const HISTORY_WEEKDAYS = 30;

/**
 * Makes Meridian Components in an empty database and tells who can sign in. A database that holds anybody already is
 * left as it is: the demo world is somebody's data as soon as they have touched it. One that holds half of a demo world
 * is refused with `StartRefused`, since nothing in it would be true.
 */
export function loadDemoWorld(config: Config, connect: Connect, madeAt: Date): Promise<string[]> {
  return whileAlone(connect, async () => {
    if ((await standingOf(connect)) === 'EMPTY') await make(config, connect, madeAt);
    return SIGN_INS;
  });
}

/** For processes that make none: waits until whoever is making the demo world has made it. */
export async function awaitDemoWorld(connect: Connect): Promise<void> {
  await whileAlone(connect, () => standingOf(connect));
}

async function make(config: Config, connect: Connect, madeAt: Date): Promise<void> {
  const days = new DemoDays(madeAt);
  const administered = { ...config, adminEmail: ADMINISTRATOR.email, adminPassword: DEMO_PASSWORD };
  const house = await DemoHouse.open(administered, connect, days.at(days.weekdayBefore(HISTORY_WEEKDAYS + 2), 7));
  try {
    const world = await settleIn(house, days, HISTORY_WEEKDAYS + 1);
    const story = new Story(world);
    await tell(house, [
      ...history(story, days, HISTORY_WEEKDAYS),
      ...theLateOrder(story, days),
      ...unfinishedBusiness(story, days),
      ...theCase(story, days),
    ]);
    await house.travelTo(madeAt);
    await house.tellThatItIsMade();
  } finally {
    await house.close();
  }
}

async function standingOf(connect: Connect): Promise<'EMPTY' | 'INHABITED'> {
  const dataSource = await applicationDataSource(connect, []).initialize();
  try {
    const [found] = await dataSource.query<{ inhabited: boolean; begun: boolean; made: boolean }[]>(
      `SELECT EXISTS (SELECT FROM user_account) AS inhabited,
              -- Made in an empty database, the story begins with the first event there is.
              coalesce((SELECT origin = 'demo' FROM event ORDER BY position LIMIT 1), false) AS begun,
              EXISTS (SELECT FROM event WHERE type = $1) AS made`,
      [DemoMade.type],
    );
    if (found!.begun && !found!.made) throw new StartRefused(HALF_MADE);
    return found!.inhabited ? 'INHABITED' : 'EMPTY';
  } finally {
    await dataSource.destroy();
  }
}

const HALF_MADE =
  'The making of the demo world was interrupted, and this database holds half of it. Nothing of it is worth keeping: ' +
  'empty the database (without DATABASE_URL: delete the data folder) and start again.';
