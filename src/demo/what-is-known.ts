import { addDays } from '@lockstep/working-time';
import { DemoDays } from './demo-clock.js';
import { Scene } from './scene.js';
import { DemoStory } from './story.js';

/**
 * Engineering writes articles about questions that are asked again and again. One article is up to date, one is past
 * its review date, and one is a policy that some people of Customer Service still have to acknowledge.
 */
export function whatIsKnown(story: DemoStory, days: DemoDays): Scene[] {
  let policy = '';
  return [
    {
      at: days.on(24, 11),
      play: () =>
        story.publish('yusuf', {
          title: 'Seal material for hot oil',
          body: '**NBR** up to 90 °C, **FKM** above. The variant stands in the order text as `-V`.',
          services: ['part-clarification'],
          reviewOn: days.weekdayBefore(3),
        }),
    },
    {
      at: days.on(18, 11),
      shown: 'article',
      play: () =>
        story.publish('erik', {
          title: 'Port threads of the HV series',
          body: 'M18 x 1.5 since housing B. Sketches that show G 3/8 belong to housing A, which is no longer made.',
          services: ['part-clarification'],
          reviewOn: addDays(days.today, 180),
        }),
    },
    {
      at: days.on(7, 10),
      play: async () => {
        policy = await story.publish('ingrid', {
          kind: 'POLICY',
          title: 'No drawing leaves the house without its revision',
          body: 'Whoever passes a drawing on names its revision, in writing.\n\n1. Read it off the drawing.\n2. Name it in the mail.',
          services: [],
          reviewOn: addDays(days.today, 300),
          acknowledgedBy: { departments: ['CS', 'QA'], by: days.day(5) },
        });
      },
    },
    { at: days.on(6, 15), play: () => story.acknowledge('beatriz', policy) },
    { at: days.on(5, 15), play: () => story.acknowledge('rafael', policy) },
  ];
}
