import { Global, Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { Memberships } from '../platform/auth/index.js';
import { ChangeDepartment } from './acts/change-department.js';
import { CloseInEmergency } from './acts/close-in-emergency.js';
import { CreateDepartment } from './acts/create-department.js';
import { PlaceMember } from './acts/place-member.js';
import { RemoveMember } from './acts/remove-member.js';
import { SeedHolidays } from './acts/seed-holidays.js';
import { SetCalendarVersion } from './acts/set-calendar-version.js';
import { WithdrawCalendarVersion } from './acts/withdraw-calendar-version.js';
import { CalendarEditing } from './calendar-editing.js';
import { CalendarStore } from './calendar-store.js';
import { Calendars } from './calendars.js';
import { DepartmentMemory } from './department-memory.js';
import { DepartmentStore } from './department-store.js';
import { Departments } from './departments.js';
import { CalendarChangesController } from './http/calendar-changes.controller.js';
import { CalendarsController } from './http/calendars.controller.js';
import { DepartmentsController } from './http/departments.controller.js';
import { MeController } from './http/me.controller.js';
import { MembersController } from './http/members.controller.js';
import { TellOfMissingLeads } from './listeners/tell-of-missing-leads.js';
import { MembershipLookup } from './membership-lookup.js';
import { NamesOfDepartments } from './names-of-departments.js';
import { ListCalendarChanges } from './queries/list-calendar-changes.js';
import { ListDepartments } from './queries/list-departments.js';
import { ListMembers } from './queries/list-members.js';
import { ReadCalendar } from './queries/read-calendar.js';
import { ReadSelf } from './queries/read-self.js';
import { SupposedCalendar } from './supposed-calendar.js';
import { WorkingReach } from './working-reach.js';

const acts = [
  ChangeDepartment,
  CloseInEmergency,
  CreateDepartment,
  PlaceMember,
  RemoveMember,
  SeedHolidays,
  SetCalendarVersion,
  WithdrawCalendarVersion,
];
const queries = [ListCalendarChanges, ListDepartments, ListMembers, ReadCalendar, ReadSelf];

/** Global, because the platform reads memberships of callers by a port of this module. */
@Global()
@Module({
  imports: [IdentityModule],
  controllers: [DepartmentsController, MembersController, CalendarsController, CalendarChangesController, MeController],
  providers: [
    ...acts,
    ...queries,
    CalendarEditing,
    CalendarStore,
    Calendars,
    DepartmentMemory,
    Departments,
    DepartmentStore,
    NamesOfDepartments,
    SupposedCalendar,
    TellOfMissingLeads,
    WorkingReach,
    { provide: Memberships, useClass: MembershipLookup },
  ],
  exports: [
    ChangeDepartment,
    CreateDepartment,
    PlaceMember,
    SetCalendarVersion,
    Calendars,
    Departments,
    Memberships,
    SupposedCalendar,
    WorkingReach,
  ],
})
export class DepartmentsModule {}
