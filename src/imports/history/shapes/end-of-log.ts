import type { MappingAccount } from '../account.js';
import type { LoggedStory, StoryMove } from '../story.js';

/** An answer that was not reopened for so long is taken as accepted. Two weeks are ten working days in a five-day week. */
const DOUBTED_FOR_MS = 14 * 24 * 3600 * 1000;

const OUT_OF_WORK: readonly StoryMove['verb'][] = [
  'resolve',
  'cancel',
  'decline',
  'expire',
  'reopen',
  'confirm',
  'close',
];

/**
 * Ends a request at the end of the log. An open request is left open: figures count it as open until that instant, and
 * nobody waits for it after that. An answer given two weeks before the end or earlier is closed after these two weeks.
 * A later answer is not closed, because the log does not show whether it was accepted.
 */
export function endWithLog(story: LoggedStory, endsAt: Date, account: MappingAccount): LoggedStory {
  const last = story.moves.findLast(({ verb }) => OUT_OF_WORK.includes(verb));
  if (last === undefined || last.verb === 'reopen') {
    account.note('open.at_the_end', story.row, story.reference);
    return { ...story, moves: [...story.moves, { at: latest(story, endsAt), verb: 'leaveOpen' }] };
  }
  const heldAt = new Date(last.at.getTime() + DOUBTED_FOR_MS);
  if (last.verb !== 'resolve' || heldAt > endsAt) return story;
  return { ...story, moves: [...story.moves, { at: heldAt, verb: 'close' }] };
}

const latest = ({ submittedAt, moves }: LoggedStory, endsAt: Date): Date => {
  const last = moves.at(-1)?.at ?? submittedAt;
  return last > endsAt ? last : endsAt;
};
