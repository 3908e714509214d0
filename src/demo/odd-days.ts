import { DemoDays } from './demo-clock.js';
import { Scene } from './scene.js';
import { DemoStory } from './story.js';

/** Scenes that do not happen every day: a transfer, a hold, a reopening, a refusal, a duplicate and a changed decision. */
export function oddDays(story: DemoStory, days: DemoDays): Scene[] {
  return [
    ...aTransfer(story, days, 20),
    ...aHold(story, days, 18),
    ...aReopening(story, days, 16),
    ...aDecline(story, days, 15),
    ...aDuplicate(story, days, 14),
    ...aChangeOfMind(story, days, 13),
  ];
}

function aTransfer(story: DemoStory, days: DemoDays, ago: number): Scene[] {
  let number = '';
  let transferId = '';
  return [
    {
      at: days.on(ago, 11),
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
      at: days.on(ago, 15, 30),
      play: async () => {
        transferId = await story.transfer('erik', number, 'QA', 'The test bench is yours.');
      },
    },
    { at: days.on(ago, 17), play: () => story.acceptTransfer('quinn', number, transferId) },
    {
      at: days.on(ago - 1, 17),
      play: () => story.resolve('quinn', number, 'Tested at 1.5 times working pressure, no leak.'),
    },
    { at: days.on(ago - 2, 14), play: () => story.confirm('carla', number) },
  ];
}

function aHold(story: DemoStory, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: days.on(ago, 13),
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
    { at: days.on(ago - 1, 10), play: () => story.take('yusuf', number) },
    {
      at: days.on(ago - 1, 11),
      play: () =>
        story.hold('yusuf', number, 'The supplier must measure it', 'Mail to the supplier', days.on(ago - 3, 10)),
    },
    {
      at: days.on(ago - 3, 14),
      play: () => story.resolve('yusuf', number, '58 to 60 HRC, certificate attached by the supplier.'),
    },
  ];
}

function aReopening(story: DemoStory, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: days.on(ago, 14, 30),
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
    { at: days.on(ago - 1, 9, 30), play: () => story.take('erik', number) },
    { at: days.on(ago - 1, 11), play: () => story.resolve('erik', number, 'With the cushion.') },
    {
      at: days.on(ago - 2, 15),
      play: () => story.reopen('carla', number, 'INCOMPLETE', 'And how long is the cushion?'),
    },
    {
      at: days.on(ago - 3, 10),
      play: () => story.resolve('erik', number, '320 mm with a cushion of 20 mm at each end.'),
    },
    { at: days.on(ago - 3, 15), play: () => story.confirm('carla', number) },
  ];
}

function aDecline(story: DemoStory, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: days.on(ago, 12),
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
      at: days.on(ago - 1, 10),
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

function aDuplicate(story: DemoStory, days: DemoDays, ago: number): Scene[] {
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
    { at: days.on(ago, 11, 15), play: ask('carla') },
    { at: days.on(ago, 13, 45), play: ask('rafael') },
    { at: days.on(ago, 16), play: () => story.merge('erik', numbers[1]!, numbers[0]!) },
    {
      at: days.on(ago - 1, 12),
      play: () => story.resolve('erik', numbers[0]!, 'The casting is right, the sheet is wrong.'),
    },
  ];
}

function aChangeOfMind(story: DemoStory, days: DemoDays, ago: number): Scene[] {
  let number = '';
  return [
    {
      at: days.on(ago, 13, 10),
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
    { at: days.on(ago, 14), play: () => story.cancel('carla', number) },
  ];
}
