import type { PastMove, PastRequest } from '../../requests/index.js';
import type { KnownNames } from './history-house.js';
import type { LoggedStory, StoryMove } from './story.js';

const LONGEST_TITLE = 200;

/**
 * Replaces the names of the log by departments, services and people of this installation. The description keeps the
 * number in the other tool, so that a search finds it.
 */
export function toPast(story: LoggedStory, names: KnownNames, id: string, number: string, source = ''): PastRequest {
  const { reference, requester, provider, description } = story;
  const imported = `Imported from ${source}, where its number is ${reference}.`;
  const raisedBy = story.requesterPerson === null ? null : names.person(story.requesterPerson);
  return {
    ...{ id, number, priority: story.priority, channel: story.channel, submittedAt: story.submittedAt },
    serviceId: names.service(provider, story.service),
    requesterDepartmentId: names.department(requester),
    providerDepartmentId: names.department(provider),
    raisedById: raisedBy ?? names.sourceId,
    actorId: names.sourceId,
    title: titleOf(story),
    description: description === '' ? imported : `${description}\n\n${imported}`,
    language: null,
    moves: story.moves.flatMap((move) => toPastMove(move, names)),
  };
}

/** The title with the number in the other tool, so that readers recognise the request in a list. */
const titleOf = ({ title, reference }: LoggedStory): string =>
  title.includes(reference)
    ? title
    : `${title.slice(0, Math.max(0, LONGEST_TITLE - reference.length - 3))} (${reference})`;

/** An assignment to a person without an account here is left out. */
function toPastMove(move: StoryMove, names: KnownNames): PastMove[] {
  if (move.verb === 'transfer') {
    return [{ at: move.at, verb: 'transfer', toDepartmentId: names.department(move.to), reason: move.reason }];
  }
  if (move.verb !== 'assign') return [move];
  const assigneeId = move.person === null ? null : names.person(move.person);
  return move.person !== null && assigneeId === null ? [] : [{ at: move.at, verb: 'assign', assigneeId }];
}
