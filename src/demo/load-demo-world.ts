import { Config } from '../platform/config/config.js';
import { applicationDataSource, Connect } from '../platform/database/connection.js';
import { DemoDays } from './demo-clock.js';
import { DemoHouse } from './demo-house.js';
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
 * left as it is: the demo world is somebody's data as soon as they have touched it.
 */
export async function loadDemoWorld(config: Config, connect: Connect, madeAt: Date): Promise<string[]> {
  if (await isInhabited(connect)) return SIGN_INS;
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
  } finally {
    await house.close();
  }
  return SIGN_INS;
}

async function isInhabited(connect: Connect): Promise<boolean> {
  const dataSource = await applicationDataSource(connect, []).initialize();
  try {
    return (await dataSource.query<unknown[]>('SELECT 1 FROM user_account LIMIT 1')).length > 0;
  } finally {
    await dataSource.destroy();
  }
}
