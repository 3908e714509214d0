import { setTimeout } from 'node:timers/promises';
import { Config } from '../platform/config/config.js';
import { StartRefused } from '../platform/config/start-refused.js';
import { Connect } from '../platform/database/connection.js';
import { DemoDays } from './demo-clock.js';
import { DemoHouse } from './demo-house.js';
import { whileAlone } from './demo-lock.js';
import { markBegin, removeHalfMade, demoStandingOf, type DemoStanding } from './demo-load.js';
import { ADMINISTRATOR, DEMO_PASSWORD, type DemoSignIn, SIGN_INS } from './people.js';
import { settleIn } from './settle-in.js';
import { history } from './history.js';
import { heardAtOnce, tellScene } from './scene.js';
import { DemoStory } from './story.js';
import { theCase } from './the-case.js';
import { theLateOrder } from './the-late-order.js';
import { unfinishedBusiness } from './unfinished-business.js';
import { whatIsLearned } from './what-is-learned.js';
import { whatIsKnown } from './what-is-known.js';

/** Weekdays of history before today. */
const HISTORY_WEEKDAYS = 30;

type Say = (sentence: string) => void;

/**
 * Makes Meridian Components in an empty database, and returns who can sign in: nobody, if the database belongs to
 * another company. A database that contains people or events is left as it is, because people may have worked with its
 * data. A half-made demo world that nobody has used is removed and made again.
 */
export function loadDemoWorld(config: Config, connect: Connect, madeAt: Date, say: Say): Promise<DemoSignIn[]> {
  return whileAlone(connect, async () => {
    const standing = await withoutHalf(connect, say);
    if (standing === 'EMPTY') await make(config, connect, madeAt);
    return standing === 'INHABITED' ? [] : SIGN_INS;
  });
}

/**
 * For processes that do not make the demo world: waits until the process that makes it is done. After an interrupted
 * load a worker waits for the API, which may make the world again. Otherwise the worker's timers would fire in the
 * middle of the story.
 */
export async function awaitDemoWorld({ role }: Pick<Config, 'role'>, connect: Connect, say: Say): Promise<void> {
  if (role !== 'worker') {
    await whileAlone(connect, () => withoutHalf(connect, say));
    return;
  }
  const isHalfMade = async () => (await whileAlone(connect, () => demoStandingOf(connect))) === 'HALF_MADE';
  if (!(await isHalfMade())) return;
  say(WAITING);
  do await setTimeout(LOOK_AGAIN_MS);
  while (await isHalfMade());
}

/** Removes a half-made demo world to which only the load has written. Anything else is never deleted. */
async function withoutHalf(connect: Connect, say: Say): Promise<DemoStanding> {
  const standing = await demoStandingOf(connect);
  if (standing === 'HALF_MADE_AND_USED') throw new StartRefused(HALF_MADE_AND_USED);
  if (standing !== 'HALF_MADE') return standing;
  await removeHalfMade(connect);
  say(REMOVED);
  return 'EMPTY';
}

async function make(config: Config, connect: Connect, madeAt: Date): Promise<void> {
  const days = new DemoDays(madeAt);
  const administered = { ...config, adminEmail: ADMINISTRATOR.email, adminPassword: DEMO_PASSWORD };
  await markBegin(connect, madeAt);
  const house = await DemoHouse.open(administered, connect, days.at(days.weekdayBefore(HISTORY_WEEKDAYS + 2), 7));
  try {
    const world = await settleIn(house, days, HISTORY_WEEKDAYS + 1);
    const story = new DemoStory(world);
    await tellScene(house, [
      ...history(story, days, HISTORY_WEEKDAYS),
      ...theLateOrder(story, days),
      // The history is long enough by then to predict lateness, and a prediction is recorded at submission.
      ...unfinishedBusiness(story, days).map(heardAtOnce),
      ...theCase(story, days),
      ...whatIsKnown(story, days),
      ...whatIsLearned(story, days),
    ]);
    await house.travelTo(madeAt);
    await house.tellThatItIsMade();
  } finally {
    await house.close();
  }
}

const LOOK_AGAIN_MS = 1000;

const REMOVED =
  'The loading of the demo world was interrupted. Nobody had used what there was of it, so it was removed.';
const WAITING =
  'The loading of the demo world was interrupted. This worker waits for the API, which makes it anew or removes it.';
const HALF_MADE_AND_USED =
  'The loading of the demo world was interrupted, and somebody has used this database since. Nothing is deleted by ' +
  'itself: save what you need, empty the database (without DATABASE_URL: delete the data folder) and start again.';
