import { DemoDays } from './demo-clock.js';
import { oddDays } from './odd-days.js';
import { ANSWERS, CLARIFICATIONS } from './questions.js';
import { Scene } from './scene.js';
import { DemoStory } from './story.js';

/** Some weeks of ordinary work. All its requests are closed; the open requests of today belong to other stories. */
export function history(story: DemoStory, days: DemoDays, weekdays: number): Scene[] {
  const scenes: Scene[] = [];
  for (let ago = weekdays; ago > 8; ago -= 1) scenes.push(...ordinaryDay(story, days, ago));
  scenes.push(...oddDays(story, days));
  return scenes;
}

/**
 * One clarification a day. Most are answered within a day, every fourth after four days. Every third needs a question
 * to the requester. The two engineers take turns.
 */
function ordinaryDay(story: DemoStory, days: DemoDays, ago: number): Scene[] {
  const asked = CLARIFICATIONS[ago % CLARIFICATIONS.length]!;
  const engineer = ago % 2 === 0 ? 'erik' : 'yusuf';
  const representative = ago % 3 === 0 ? 'rafael' : 'carla';
  const slow = ago % 4 === 0;
  let number = '';
  const scenes: Scene[] = [
    {
      at: days.on(ago, 15),
      play: async () => {
        number = await story.ask(representative, {
          service: 'part-clarification',
          from: 'CS',
          title: asked.title,
          description: asked.question,
          intake: { partNumber: asked.part },
          channel: ago % 5 === 0 ? 'phone' : 'portal',
        });
      },
    },
    { at: days.on(ago - (slow ? 3 : 1), 10), play: () => story.take(engineer, number) },
  ];
  if (ago % 3 === 1) scenes.push(...aQuestionBack(story, days, ago, slow, engineer, representative, () => number));
  const answeredAgo = ago - (slow ? 4 : ago % 3 === 1 ? 2 : 1);
  scenes.push(
    { at: days.on(answeredAgo, 15, 30), play: () => story.logWork(engineer, number, 40, 'Looked up the drawing.') },
    { at: days.on(answeredAgo, 15, 40), play: () => story.resolve(engineer, number, ANSWERS[ago % ANSWERS.length]!) },
    { at: days.on(answeredAgo - 1, 14), play: () => story.confirm(representative, number) },
    ...opinions(story, days, ago, answeredAgo, engineer, representative, () => number),
  );
  return scenes;
}

/**
 * Two of three answers are rated, slow ones lower than others. Every fourth request is rated as well. Every fifth time
 * the engineer asks whether the answer helped, before the requester says so. One engineer is thanked once.
 */
function opinions(
  story: DemoStory,
  days: DemoDays,
  ago: number,
  answeredAgo: number,
  engineer: string,
  representative: string,
  number: () => string,
): Scene[] {
  const stars = ago % 4 === 0 ? 3 : ago % 2 === 0 ? 4 : 5;
  const scenes: Scene[] = [];
  const next = (hour: number, minute: number, play: Scene['play']) =>
    scenes.push({ at: days.on(answeredAgo - 1, hour, minute), play });
  if (ago % 5 === 0) next(11, 0, () => story.followUp(engineer, number(), 'SATISFIED', 'The part fits, they say.'));
  if (ago % 3 !== 2) next(14, 5, () => story.rate(representative, number(), stars));
  if (ago % 4 === 1) next(14, 10, () => story.rate(engineer, number(), 4, 'The part number came along.'));
  if (ago === 12) next(14, 15, () => story.thank(representative, number(), engineer, THANKS));
  return scenes;
}

const THANKS = 'You found the drawing of 2019 in the archive. The customer has their spare part.';

function aQuestionBack(
  story: DemoStory,
  days: DemoDays,
  ago: number,
  slow: boolean,
  engineer: string,
  representative: string,
  number: () => string,
): Scene[] {
  let questionId = '';
  const day = ago - (slow ? 3 : 1);
  return [
    {
      at: days.on(day, 10, 20),
      play: async () => {
        questionId = await story.question(engineer, number(), 'Which revision is printed on the customer’s drawing?');
      },
    },
    {
      at: days.on(day, 16),
      play: () => story.reply(representative, number(), questionId, 'It says revision C, 2019.'),
    },
  ];
}
