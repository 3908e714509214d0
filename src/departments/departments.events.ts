import type { ExceptionDay, Holiday, LocalDate, WeeklyHours } from '@lockstep/working-time';
import { defineEvent, Stream } from '../platform/events/index.js';

/** Stream kind `department`. The audience is the department itself. */
export const departmentStream = (id: string): Stream => ({ kind: 'department', id });

export interface DepartmentFacts {
  code: string;
  zone: string;
  replyTargetSeconds: number;
  retired: boolean;
}

export const DepartmentCreated = defineEvent<DepartmentFacts>('department.created', 'A department was added.');
export const DepartmentChanged = defineEvent<DepartmentFacts & { fields: string[] }>(
  'department.changed',
  'A department was renamed, moved to another zone, or retired.',
);

/** The leads are notified, because open requests of the department must still be answered or transferred. */
export const DepartmentRetired = defineEvent<Record<never, never>>(
  'department.retired',
  'A department was retired: it takes no new requests, and keeps those it has.',
);

export const MemberAdded = defineEvent<{ userId: string; lead: boolean }>(
  'department.member_added',
  'A person joined a department.',
  'userId',
);
/** A member became a lead, or a lead became a plain member. */
export const MemberChanged = defineEvent<{ userId: string; lead: boolean }>(
  'department.member_changed',
  'A member became a lead, or a lead a member.',
  'userId',
);
export const MemberRemoved = defineEvent<{ userId: string; lead: boolean }>(
  'department.member_removed',
  'A person left a department.',
  'userId',
);

/** `userId` was the last active lead. */
export const DepartmentLeftWithoutLead = defineEvent<{ userId: string }>(
  'department.left_without_lead',
  'A department lost its last lead: nobody can negotiate or approve for it.',
  'userId',
);

/** Carries the whole version. Its row is edited in place, so the history keeps the earlier contents. */
export const CalendarVersionSet = defineEvent<{
  calendarVersionId: string;
  version: number;
  effectiveFrom: LocalDate | null;
  /** The first local day whose hours change; null when any day may change. */
  firstDay: LocalDate | null;
  weekly: WeeklyHours[];
  holidays: Holiday[];
  exceptions: ExceptionDay[];
}>(
  'department.calendar_version_set',
  "A version of a department's working calendar was set up or edited.",
  'calendarVersionId',
);

/** After the withdrawal the version before it continues. */
export const CalendarVersionWithdrawn = defineEvent<{
  calendarVersionId: string;
  effectiveFrom: LocalDate;
  firstDay: LocalDate;
}>(
  'department.calendar_version_withdrawn',
  'A version of a working calendar was taken back before it began.',
  'calendarVersionId',
);

/**
 * The department was closed from `from` to `to`, although its calendar says open. The reason is stored in the closure
 * row only.
 */
export const EmergencyClosureMade = defineEvent<{ closureId: string; from: string; to: string }>(
  'department.emergency_closure_made',
  'An administrator noted that a department was closed against its calendar.',
  'closureId',
);
