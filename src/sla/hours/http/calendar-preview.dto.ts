import type { ClockKind } from '@lockstep/sla-clock';
import { CalendarVersionBody } from '../../../departments/index.js';
import { toInstantOrNull } from '../../../platform/clock/clock.js';
import { IsLocalDate, OrNull } from '../../../platform/http/fields.js';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  TextField,
} from '../../../platform/http/response-fields.js';
import type { MovedClock } from '../moved-clocks.js';
import type { HoursPreview } from '../preview-hours-change.js';

const KINDS = ['FR', 'RES', 'REQ', 'LEG', 'NEG', 'E2E'];
const LISTED = 200;

export class CalendarChangePreviewBody extends CalendarVersionBody {
  @OrNull()
  @IsLocalDate({ example: '2026-06-01', description: 'Null is the initial version.' })
  effectiveFrom: string | null;
}

export class MovedClockDto {
  @IdField() requestId: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @OneOfField(KINDS, { example: 'RES' }) clock: ClockKind;
  @TextField({ nullable: true, example: null }) subject: string | null;
  @InstantField({ nullable: true }) oldDueAt: string | null;
  @InstantField({ nullable: true }) newDueAt: string | null;
  @InstantField({ nullable: true }) oldBreachAt: string | null;
  @InstantField({ nullable: true }) newBreachAt: string | null;

  @OneOfField(['BREACHED', 'CLEARED'], { nullable: true, example: null })
  breach: 'BREACHED' | 'CLEARED' | null;
}

export class CalendarChangePreviewDto {
  @InstantField() asOf: string;

  @IntegerField({ description: 'Requests with an open clock that is counted in these hours.' })
  requests: number;

  @IntegerField({ description: 'Clocks that would fall due at another instant.' }) moved: number;
  @IntegerField({ description: 'Clocks among these that would fall due later.' }) later: number;
  @IntegerField({ description: 'Clocks among these that would fall due earlier.' }) earlier: number;
  @IntegerField({ description: 'Clocks that are in time now and would be late with the change.' })
  newlyBreached: number;
  @IntegerField({ description: 'Clocks that are late now and would be in time with the change.' })
  cleared: number;

  @ListField(MovedClockDto, { description: `The clocks you may see, at most ${LISTED}.` })
  clocks: MovedClockDto[];

  static of({ asOf, requests, moved, numbers }: HoursPreview): CalendarChangePreviewDto {
    const count = (holds: (clock: MovedClock) => boolean): number => moved.filter(holds).length;
    return {
      asOf: asOf.toISOString(),
      requests,
      moved: moved.length,
      later: count(({ before, after }) => (after.dueAt ?? 0) > (before.dueAt ?? 0)),
      earlier: count(({ before, after }) => (after.dueAt ?? 0) < (before.dueAt ?? 0)),
      newlyBreached: count((clock) => breachOf(clock) === 'BREACHED'),
      cleared: count((clock) => breachOf(clock) === 'CLEARED'),
      clocks: moved
        .filter(({ requestId }) => numbers.has(requestId))
        .slice(0, LISTED)
        .map((clock) => movedClockDto(clock, numbers.get(clock.requestId)!)),
    };
  }
}

function movedClockDto(moved: HoursPreview['moved'][number], number: string): MovedClockDto {
  const { before, after, requestId } = moved;
  return {
    ...{ requestId, number, clock: after.kind, subject: after.subject },
    ...{ oldDueAt: iso(before.dueAt), newDueAt: iso(after.dueAt) },
    ...{ oldBreachAt: iso(before.breachAt), newBreachAt: iso(after.breachAt) },
    breach: breachOf(moved),
  };
}

function breachOf({ before, after }: MovedClock): MovedClockDto['breach'] {
  if ((before.breachedAt === null) === (after.breachedAt === null)) return null;
  return after.breachedAt === null ? 'CLEARED' : 'BREACHED';
}

const iso = (instant: number | null): string | null => toInstantOrNull(instant)?.toISOString() ?? null;
