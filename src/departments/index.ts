export { Calendars } from './calendars.js';
export type { DepartmentView } from './department-view.js';
export {
  CalendarVersionSet,
  DepartmentChanged,
  DepartmentCreated,
  MemberAdded,
  MemberChanged,
  MemberRemoved,
} from './departments.events.js';
export { DepartmentsModule } from './departments.module.js';
export { Departments } from './departments.js';
