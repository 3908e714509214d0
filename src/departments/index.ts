export { ChangeDepartment } from './acts/change-department.js';
export { CreateDepartment } from './acts/create-department.js';
export { SetCalendarVersion } from './acts/set-calendar-version.js';
export { PlaceMember } from './acts/place-member.js';
export { readNewDepartment } from './http/read-department.js';
export { CalendarInHindsight } from './calendar/hindsight.js';
export { Calendars } from './calendars.js';
export type { CalendarContent } from './calendar-store.js';
export type { DepartmentView } from './department-view.js';
export {
  CalendarVersionSet,
  CalendarVersionWithdrawn,
  DepartmentChanged,
  DepartmentCreated,
  DepartmentLeftWithoutLead,
  EmergencyClosureMade,
  MemberAdded,
  MemberChanged,
  MemberRemoved,
} from './departments.events.js';
export { CalendarVersionBody, contentOf } from './http/calendar.body.js';
export { DepartmentPipe } from './http/department.pipe.js';
export { DepartmentsModule } from './departments.module.js';
export { Departments, type Staff } from './departments.js';
export { SupposedCalendar } from './supposed-calendar.js';
export { type GivenLength, WorkingReach } from './working-reach.js';
