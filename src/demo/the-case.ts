import { DemoDays } from './demo-clock.js';
import { Scene } from './scene.js';
import { DemoStory } from './story.js';

const USD = (amount: string) => ({ amount, currency: 'USD' });
const NO_GRACE = { units: 0, mode: 'FORGIVEN' };

/** Two orders of Harbor Crane Works wait for an engineer, and each further day has a price. */
export function theCase(story: DemoStory, days: DemoDays): Scene[] {
  return [...theExpensiveQuestion(story, days), ...theDailyPenalty(story, days)];
}

/**
 * SO-10482 is promised in the near future, with liquidated damages by the week. Which drawing revision applies? The
 * order leaves on its promised date with or without the answer. The cost of a wrong part is the reason why a simple
 * question has a high place in the queue.
 */
function theExpensiveQuestion(story: DemoStory, days: DemoDays): Scene[] {
  return [
    {
      at: days.at(days.weekdayBefore(6), 14),
      play: () =>
        story.putOrder('beatriz', 'SO-10482', 'CS', {
          customer: 'Harbor Crane Works',
          value: USD('31200000'),
          zone: 'Europe/Berlin',
          promisedDate: days.day(5),
          profile: {
            kind: 'STEP_LD',
            axis: 'CALENDAR_DAY',
            basisPoints: 50,
            periodUnits: 7,
            counts: 'COMPLETED',
            grace: NO_GRACE,
            capBasisPoints: 1000,
            baseValue: null,
          },
          policy: 'RELEASE_AT_DEADLINE',
          failureCost: '12500000',
        }),
    },
    {
      at: days.at(days.weekdayBefore(5), 15),
      play: () =>
        story.ask('carla', {
          service: 'part-clarification',
          from: 'CS',
          title: 'Which drawing revision applies to the custom valve block?',
          description:
            'The order names revision B, the customer’s mail of Monday names C. The block is machined to order.',
          intake: { partNumber: 'VB-312', revision: 'B or C', shipBy: days.day(5) },
          order: 'SO-10482',
        }),
    },
  ];
}

/**
 * SO-10455 costs a thousand dollars a calendar day and was promised four days ago. One question was not answered in
 * time. Two dates are offered for it now, two days and their price apart.
 */
function theDailyPenalty(story: DemoStory, days: DemoDays): Scene[] {
  let number = '';
  let offerId = '';
  return [
    {
      at: days.at(days.weekdayBefore(9), 14, 30),
      shown: 'customer',
      play: () =>
        story.putOrder('beatriz', 'SO-10455', 'CS', {
          customer: 'Harbor Crane Works',
          value: USD('4800000'),
          zone: 'Europe/Berlin',
          promisedDate: days.day(-4),
          profile: { kind: 'LINEAR', axis: 'CALENDAR_DAY', rate: '100000', grace: NO_GRACE, cap: null },
        }),
    },
    {
      at: days.at(days.weekdayBefore(9), 15),
      play: async () => {
        number = await story.ask('carla', {
          service: 'part-clarification',
          from: 'CS',
          title: 'Working pressure of the slewing cylinder',
          description: 'The customer ordered 250 bar, the part list says 210. May it be shipped?',
          priority: 'P2',
          intake: { partNumber: 'CY-455' },
          order: 'SO-10455',
        });
      },
    },
    { at: days.at(days.weekdayBefore(8), 16, 30), play: () => story.take('erik', number) },
    {
      at: days.at(days.weekdayBefore(1), 15),
      shown: 'countered offer',
      play: async () => {
        const tomorrow = days.at(days.day(1), 12);
        offerId = await story.offerDate('carla', number, tomorrow, 'The truck comes the day after tomorrow.');
      },
    },
    {
      at: days.at(days.weekdayBefore(1), 16),
      shown: 'offer',
      play: () => story.counterDate('erik', offerId, days.at(days.day(3), 16), 'The test bench is free again then.'),
    },
  ];
}
