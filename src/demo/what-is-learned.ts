import { DemoDays } from './demo-clock.js';
import { Scene } from './scene.js';
import { DemoStory } from './story.js';

/** Suggestions for Engineering: one was carried out and is public, one waits for a reply. */
export function whatIsLearned(story: DemoStory, days: DemoDays): Scene[] {
  const on = (weekdaysAgo: number, hour: number) => days.at(days.weekdayBefore(weekdaysAgo), hour);
  let suggestion = '';
  return [
    {
      at: on(14, 15),
      play: async () => {
        suggestion = await story.suggest(
          'carla',
          'ENG',
          'Say on the form which drawing is the latest',
          'Every second question is about the revision. A link to the latest drawing on the form would answer it.',
        );
      },
    },
    {
      at: on(13, 11),
      play: () => story.replyToSuggestion('ingrid', suggestion, 'ACCEPTED', 'The form gets a link in March.'),
    },
    {
      at: on(4, 11),
      play: async () => {
        await story.replyToSuggestion('ingrid', suggestion, 'DONE', 'The form names the latest revision of each part.');
        await story.publishSuggestion('ingrid', suggestion);
      },
    },
    {
      at: on(1, 15),
      play: () =>
        story.suggest(
          'rafael',
          'ENG',
          'A fixed hour for telephone questions',
          'Short questions could be settled in one call, if we knew when somebody picks up.',
        ),
    },
  ];
}
