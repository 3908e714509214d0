import { createHash } from 'node:crypto';
import type { Priority } from '../../catalogue/index.js';
import type { Channel } from '../../platform/events/index.js';
import type { PastMove } from '../../requests/index.js';

type Named<Move> = Move extends { verb: 'transfer' }
  ? { at: Date; verb: 'transfer'; to: string; reason: string }
  : Move extends { verb: 'assign' }
    ? { at: Date; verb: 'assign'; person: string | null }
    : Move;

/** A move in which departments and people have their names in the log. */
export type StoryMove = Named<PastMove>;

/** One request of a log: its moves in our terms, its departments and people by their names in the log. */
export interface LoggedStory {
  /** The number of the request in the other tool. */
  reference: string;
  /** The first row of the request in the file. */
  row: number;
  submittedAt: Date;
  requester: string;
  provider: string;
  service: string | null;
  priority: Priority;
  channel: Channel;
  title: string;
  description: string;
  requesterPerson: string | null;
  moves: StoryMove[];
}

/** SHA-256 of the content of the request, without its place in the file. */
export function digestOfStory({ row: _, ...told }: LoggedStory): Buffer {
  return createHash('sha256').update(JSON.stringify(told)).digest();
}

export const instantsOf = ({ submittedAt, moves }: LoggedStory): Date[] => [submittedAt, ...moves.map(({ at }) => at)];
