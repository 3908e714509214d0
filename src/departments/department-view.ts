import type { Department } from './department.entity.js';

/** A department as the rest of the house sees it. */
export interface DepartmentView {
  id: string;
  /** Begins the number of every request it receives. */
  code: string;
  name: string;
  /** IANA name of the zone its calendar is read in. */
  zone: string;
  /** Working time it grants itself to reply to a question, where no agreement says otherwise. */
  replyTargetSeconds: number;
  hasCalendar: boolean;
  /** A retired department takes no new requests. */
  retired: boolean;
  createdAt: Date;
  version: number;
}

export const toView = (department: Department): DepartmentView => ({
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
