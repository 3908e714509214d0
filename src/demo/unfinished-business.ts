import { DemoDays } from './demo-clock.js';
import { Scene } from './scene.js';
import { DemoAsking, DemoStory } from './story.js';

/** Requests that are open today, one in each state that a queue can show. */
export function unfinishedBusiness(story: DemoStory, days: DemoDays): Scene[] {
  const on = (weekdaysAgo: number, hour: number, minute = 0) => days.at(days.weekdayBefore(weekdaysAgo), hour, minute);
  return [
    ...waitingForTheRequester(story, on),
    ...onHold(story, days, on),
    ...onItsWay(story, on),
    ...answered(story, on),
    ...answeredAndSilent(story, on),
    ...neverReplied(story, on),
    {
      at: on(1, 14),
      play: () => story.ask('rafael', clarification('Grease nipple size', 'M6 or M8 on the trunnion?')),
    },
    {
      at: on(1, 15),
      shown: 'draft',
      play: () => story.draft('carla', clarification('Spare seal kit', 'To be completed with the serial number.')),
    },
    { at: on(2, 13), play: () => acceptOnly(story) },
  ];
}

type On = (weekdaysAgo: number, hour: number, minute?: number) => Date;

const clarification = (title: string, description: string): DemoAsking => ({
  service: 'part-clarification',
  from: 'CS',
  title,
  description,
  intake: { partNumber: 'CY-200' },
});

async function acceptOnly(story: DemoStory): Promise<void> {
  const number = await story.ask('carla', clarification('Accumulator pre-charge', 'Which pressure goes on the label?'));
  await story.accept('ingrid', number, 'We have it, and look at it tomorrow.');
}

function waitingForTheRequester(story: DemoStory, on: On): Scene[] {
  let number = '';
  return [
    {
      at: on(3, 14),
      play: async () => {
        number = await story.ask('rafael', clarification('Length of the hose', 'The order has no length.'));
      },
    },
    { at: on(2, 10), play: () => story.take('erik', number) },
    { at: on(2, 11), shown: 'question', play: () => story.question('erik', number, 'Which machine is it for?') },
    { at: on(2, 11, 4), play: () => story.call('erik', number, 'Nobody picked up; asked in writing.') },
    { at: on(2, 11, 5), play: () => story.note('erik', number, 'Probably the 2.1 m, as last year.') },
  ];
}

function onHold(story: DemoStory, days: DemoDays, on: On): Scene[] {
  let number = '';
  return [
    {
      at: on(4, 14),
      play: async () => {
        number = await story.ask(
          'carla',
          clarification('Certificate of a bought-in bearing', 'The customer wants 3.1.'),
        );
      },
    },
    { at: on(3, 10), play: () => story.take('yusuf', number) },
    {
      at: on(3, 11),
      play: () =>
        story.hold('yusuf', number, 'The maker of the bearing must send it', 'Mail of today', days.at(days.day(7), 10)),
    },
  ];
}

function onItsWay(story: DemoStory, on: On): Scene[] {
  let number = '';
  return [
    {
      at: on(2, 14),
      play: async () => {
        number = await story.ask(
          'carla',
          clarification('Burst test of the old block', 'Was it ever tested above 500 bar?'),
        );
      },
    },
    {
      at: on(1, 11),
      shown: 'transfer',
      play: () => story.transfer('erik', number, 'QA', 'The test records are yours.'),
    },
  ];
}

function answered(story: DemoStory, on: On): Scene[] {
  let number = '';
  return [
    {
      at: on(3, 15),
      play: async () => {
        number = await story.ask(
          'rafael',
          clarification('Weight of the block for the crane', 'They need it for lifting.'),
        );
      },
    },
    { at: on(2, 9, 30), play: () => story.take('yusuf', number) },
    { at: on(1, 10), play: () => story.resolve('yusuf', number, '184 kg without oil.') },
  ];
}

/** A request that was answered two working days ago without any reaction. A follow-up is due today. */
function answeredAndSilent(story: DemoStory, on: On): Scene[] {
  let number = '';
  return [
    {
      at: on(3, 11),
      play: async () => {
        number = await story.ask('carla', clarification('Torque of the cover screws', 'The sheet has no value.'));
      },
    },
    { at: on(3, 14, 30), play: () => story.take('erik', number) },
    { at: on(2, 15), play: () => story.resolve('erik', number, '46 Nm, crosswise, in two rounds.') },
  ];
}

/** A question that was never answered. Engineering lets the request expire in the end. */
function neverReplied(story: DemoStory, on: On): Scene[] {
  let number = '';
  return [
    {
      at: on(22, 11),
      play: async () => {
        number = await story.ask('rafael', clarification('Noise of a pump', 'A customer says it is loud.'));
      },
    },
    { at: on(21, 11), play: () => story.question('yusuf', number, 'Since when, and at which speed?') },
    { at: on(4, 11), play: () => story.expire('yusuf', number) },
  ];
}
