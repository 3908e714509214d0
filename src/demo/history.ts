import { DemoDays } from './demo-clock.js';
import { ANSWERS, CLARIFICATIONS } from './questions.js';
import { Scene } from './scene.js';
import { Story } from './story.js';

/** Some weeks of ordinary work. Nothing of it is left open: what is open today, the case tells. */
export function history(story: Story, days: DemoDays, weekdays: number): Scene[] {
  const scenes: Scene[] = [];
  for (let ago = weekdays; ago > 8; ago -= 1) scenes.push(...ordinaryDay(story, days, ago));
  scenes.push(...aTransfer(story, days, 20), ...aHold(story, days, 18), ...aReopening(story, days, 16));
  scenes.push(...aDecline(story, days, 15), ...aDuplicate(story, days, 14), ...aChangeOfMind(story, days, 13));
  return scenes;
}

/**
 * One clarification a day; most are answered in a day, every fourth takes four. Every third needs a question back, and
 * the two engineers take turns.
 */
function ordinaryDay(story: Story, days: DemoDays, ago: number): Scene[] {
  const asked = CLARIFICATIONS[ago % CLARIFICATIONS.length]!;
  const engineer = ago % 2 === 0 ? 'erik' : 'yusuf';
  const representative = ago % 3 === 0 ? 'rafael' : 'carla';
  const slow = ago % 4 === 0;
  let number = '';
  const scenes: Scene[] = [
    {
      at: at(days, ago, 15),
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
    { at: at(days, ago - (slow ? 3 : 1), 10), play: () => story.take(engineer, number) },
  ];
  if (ago % 3 === 1) scenes.push(...aQuestionBack(story, days, ago, slow, engineer, representative, () => number));
  const answeredAgo = ago - (slow ? 4 : ago % 3 === 1 ? 2 : 1);
  scenes.push(
    { at: at(days, answeredAgo, 15, 30), play: () => story.logWork(engineer, number, 40, 'Looked up the drawing.') },
    { at: at(days, answeredAgo, 15, 40), play: () => story.resolve(engineer, number, ANSWERS[ago % ANSWERS.length]!) },
    { at: at(days, answeredAgo - 1, 14), play: () => story.confirm(representative, number) },
  );
  return scenes;
}

function aQuestionBack(
  story: Story,
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
      at: at(days, day, 10, 20),
      play: async () => {
        questionId = await story.question(engineer, number(), 'Which revision is printed on the customer’s drawing?');
      },
    },
    {
      at: at(days, day, 16),
      play: () => story.reply(representative, number(), questionId, 'It says revision C, 2019.'),
    },
  ];
}

function aTransfer(story: Story, days: DemoDays, ago: number): Scene[] {
  let number = '';
  let transferId = '';
  return [
    {
      at: at(days, ago, 11),
      play: async () => {
        number = await story.ask('carla', {
          service: 'part-clarification',
          from: 'CS',
          title: 'Leak test report for a returned block',
          description: 'The customer asks how the returned block was tested.',
          intake: { partNumber: 'MB-70' },
        });
      },
    },
    {
      at: at(days, ago, 15, 30),
      play: async () => {
        transferId = await story.transfer('erik', number, 'QA', 'The test bench is yours.');
      },
    },
    { at: at(days, ago, 17), play: () => story.acceptTransfer('quinn', number, transferId) },
    {
      at: at(days, ago - 1, 17),
      play: () => story.resolve('quinn', number, 'Tested at 1.5 times working pressure, no leak.'),
    },
    { at: at(days, ago - 2, 14), play: () => story.confirm('carla', number) },
  ];
}

function aHold(story: Story, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: at(days, ago, 13),
      play: async () => {
        number = await story.ask('rafael', {
          service: 'part-clarification',
          from: 'CS',
          title: 'Hardness of a bought-in pin',
          description: 'The customer wants the hardness on the certificate.',
          intake: { partNumber: 'PN-9' },
        });
      },
    },
    { at: at(days, ago - 1, 10), play: () => story.take('yusuf', number) },
    {
      at: at(days, ago - 1, 11),
      play: () =>
        story.hold('yusuf', number, 'The supplier must measure it', 'Mail to the supplier', at(days, ago - 3, 10)),
    },
    {
      at: at(days, ago - 3, 14),
      play: () => story.resolve('yusuf', number, '58 to 60 HRC, certificate attached by the supplier.'),
    },
  ];
}

function aReopening(story: Story, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: at(days, ago, 14, 30),
      play: async () => {
        number = await story.ask('carla', {
          service: 'part-clarification',
          from: 'CS',
          title: 'Stroke of the replacement cylinder',
          description: 'Is 320 mm with or without the cushion?',
          intake: { partNumber: 'CY-320' },
        });
      },
    },
    { at: at(days, ago - 1, 9, 30), play: () => story.take('erik', number) },
    { at: at(days, ago - 1, 11), play: () => story.resolve('erik', number, 'With the cushion.') },
    {
      at: at(days, ago - 2, 15),
      play: () => story.reopen('carla', number, 'INCOMPLETE', 'And how long is the cushion?'),
    },
    {
      at: at(days, ago - 3, 10),
      play: () => story.resolve('erik', number, '320 mm with a cushion of 20 mm at each end.'),
    },
    { at: at(days, ago - 3, 15), play: () => story.confirm('carla', number) },
  ];
}

function aDecline(story: Story, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: at(days, ago, 12),
      play: async () => {
        number = await story.ask('rafael', {
          service: 'drawing-review',
          from: 'CS',
          title: 'Redraw a competitor’s part',
          description: 'The customer sent a drawing of somebody else’s valve.',
          intake: { drawing: 'unknown' },
        });
      },
    },
    {
      at: at(days, ago - 1, 10),
      play: () =>
        story.decline(
          'ingrid',
          number,
          'We do not copy other makers’ parts.',
          'Offer the HV-200 series; I marked the fitting one.',
        ),
    },
  ];
}

function aDuplicate(story: Story, days: DemoDays, ago: number): Scene[] {
  const numbers: string[] = [];
  const ask = (person: string) => async () => {
    numbers.push(
      await story.ask(person, {
        service: 'part-clarification',
        from: 'CS',
        title: 'Flow direction on the check valve',
        description: 'The arrow on the casting points the other way.',
        intake: { partNumber: 'CV-6' },
      }),
    );
  };
  return [
    { at: at(days, ago, 11, 15), play: ask('carla') },
    { at: at(days, ago, 13, 45), play: ask('rafael') },
    { at: at(days, ago, 16), play: () => story.merge('erik', numbers[1]!, numbers[0]!) },
    {
      at: at(days, ago - 1, 12),
      play: () => story.resolve('erik', numbers[0]!, 'The casting is right, the sheet is wrong.'),
    },
  ];
}

function aChangeOfMind(story: Story, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: at(days, ago, 13, 10),
      play: async () => {
        number = await story.ask('carla', {
          service: 'part-clarification',
          from: 'CS',
          title: 'Colour of the protective cap',
          description: 'Does it matter?',
          intake: { partNumber: 'CAP-2' },
        });
      },
    },
    { at: at(days, ago, 14), play: () => story.cancel('carla', number) },
  ];
}

const at = (days: DemoDays, weekdaysAgo: number, hour: number, minute = 0): Date =>
  days.at(days.weekdayBefore(weekdaysAgo), hour, minute);
