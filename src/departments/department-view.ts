import type { Department } from './department.entity.js';

/** A department as other modules see it. */
export interface DepartmentView {
  id: string;
  /** The prefix of the number of every request that the department receives. */
  code: string;
  name: string;
  /** IANA name of the time zone of its calendar. */
  zone: string;
  /** Seconds of working time within which the department replies to a question, where no agreement says otherwise. */
  replyTargetSeconds: number;
  hasCalendar: boolean;
  /** A retired department takes no new requests. */
  retired: boolean;
  createdAt: Date;
  version: number;
}

export const toDepartmentView = (department: Department): DepartmentView => ({
  id: department.id,
  code: department.code,
  name: department.name,
  zone: department.zone,
  replyTargetSeconds: department.replyTargetSeconds,
  hasCalendar: department.calendarStamp !== null,
  retired: department.retiredAt !== null,
  createdAt: department.createdAt,
  version: department.version,
});
