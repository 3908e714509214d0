import { DemoDays } from './demo-clock.js';
import { Scene } from './scene.js';
import { DemoStory } from './story.js';

const USD = (amount: string) => ({ amount, currency: 'USD' });

/**
 * SO-10377 left five weekdays late, and every department has a share in it. Engineering held it within its time and
 * beyond it. Customer Service answered a question late. Quality asked in time and waited for a laboratory. In some
 * hours no request blocked it. The bill shows every class that a delay cost can have.
 */
export function theLateOrder(story: DemoStory, days: DemoDays): Scene[] {
  const on = (weekdaysAgo: number, hour: number) => days.at(days.weekdayBefore(weekdaysAgo), hour);
  return [
    {
      at: on(14, 14),
      play: () =>
        story.putOrder('beatriz', 'SO-10377', 'CS', {
          customer: 'Northern Dredging',
          value: USD('2650000'),
          zone: 'Europe/Berlin',
          promisedDate: days.weekdayBefore(12),
          profile: {
            kind: 'LINEAR',
            axis: 'CALENDAR_DAY',
            rate: '77777',
            grace: { units: 0, mode: 'FORGIVEN' },
            cap: null,
          },
        }),
    },
    ...engineering(story, on),
    ...quality(story, on),
    {
      at: on(7, 12),
      play: () => story.releaseOrder('beatriz', 'SO-10377', { withAnswer: true }),
    },
    ...theRework(story, days, on),
  ];
}

type On = (weekdaysAgo: number, hour: number) => Date;

function engineering(story: DemoStory, on: On): Scene[] {
  let number = '';
  let questionId = '';
  return [
    {
      at: on(13, 10),
      play: async () => {
        number = await story.ask('rafael', {
          service: 'part-clarification',
          from: 'CS',
          title: 'Counterbalance valve for a dredging arm',
          description: 'Ratio 3:1 or 4.5:1?',
          intake: { partNumber: 'CB-45' },
          order: 'SO-10377',
        });
      },
    },
    { at: on(12, 11), play: () => story.take('yusuf', number) },
    {
      at: on(11, 14),
      play: async () => {
        questionId = await story.question('yusuf', number, 'How heavy is the arm, with the bucket full?');
      },
    },
    { at: on(10, 18), play: () => story.reply('rafael', number, questionId, '2.4 tonnes.') },
    { at: on(9, 12), play: () => story.resolve('yusuf', number, '4.5:1, and I noted the load on the drawing.') },
  ];
}

function quality(story: DemoStory, on: On): Scene[] {
  let number = '';
  let questionId = '';
  return [
    {
      at: on(11, 16),
      play: async () => {
        number = await story.ask('carla', {
          service: 'test-certificate',
          from: 'CS',
          title: 'Certificate for CB-45',
          description: 'The customer accepts the delivery only with it.',
          priority: 'P4',
          intake: { serial: 'CB45-0193' },
          order: 'SO-10377',
        });
      },
    },
    {
      at: on(11, 18),
      play: async () => {
        questionId = await story.question('quinn', number, 'In English or in Portuguese?');
      },
    },
    { at: on(10, 15), play: () => story.reply('carla', number, questionId, 'English, please.') },
    {
      at: on(10, 17),
      play: () => story.hold('quinn', number, 'The laboratory measures the coating', 'LAB-5521', on(8, 15)),
    },
    { at: on(8, 17), play: () => story.resolve('quinn', number, 'Certificate 5521, in English.') },
  ];
}

/** SO-10301 left without its answer some weeks ago, and a part had to be made again. */
function theRework(story: DemoStory, days: DemoDays, on: On): Scene[] {
  return [
    {
      at: on(22, 15),
      play: () =>
        story.putOrder('beatriz', 'SO-10301', 'CS', {
          customer: 'Northern Dredging',
          value: USD('910000'),
          zone: 'Europe/Berlin',
          promisedDate: days.weekdayBefore(21),
          profile: null,
        }),
    },
    {
      at: on(21, 16),
      play: () =>
        story.releaseOrder('beatriz', 'SO-10301', {
          withAnswer: false,
          reason: 'The customer’s truck was waiting.',
        }),
    },
    {
      at: on(12, 15),
      shown: 'incident',
      play: () => story.recordRework('beatriz', 'SO-10301', days.weekdayBefore(12), days.day(4)),
    },
  ];
}
