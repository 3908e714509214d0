import type { ExceptionDay, Holiday, LocalDate, WeeklyHours } from '@lockstep/working-time';
import { defineEvent, Stream } from '../platform/events/index.js';

/** Stream kind `department`; the audience is the department itself. */
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

export const MemberAdded = defineEvent<{ userId: string; lead: boolean }>(
  'department.member_added',
  'A person joined a department.',
  'userId',
);
/** A member became a lead, or a lead a member. */
export const MemberChanged = defineEvent<{ userId: string; lead: boolean }>(
  'department.member_changed',
  'A member became a lead, or a lead a member.',
  'userId',
);
export const MemberRemoved = defineEvent<{ userId: string }>(
  'department.member_removed',
  'A person left a department.',
  'userId',
);

/** Tells the version whole: its row is edited in place, and history keeps what it said before. */
export const CalendarVersionSet = defineEvent<{
  calendarVersionId: string;
  version: number;
  effectiveFrom: LocalDate | null;
  weekly: WeeklyHours[];
  holidays: Holiday[];
  exceptions: ExceptionDay[];
}>(
  'department.calendar_version_set',
  "A version of a department's working calendar was set up or edited.",
  'calendarVersionId',
);
