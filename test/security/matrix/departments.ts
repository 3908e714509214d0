import { row, ANY_TOKEN, ADMIN, type Row } from './rows.js';

export const DEPARTMENTS_ROWS: Record<string, Row> = {
  listDepartments: row(ANY_TOKEN, () => '/departments'),
  createDepartment: row(
    ADMIN,
    () => '/departments',
    () => ({ code: 'NEW', name: 'New', zone: 'Europe/Berlin' }),
  ),
  getDepartment: row(ANY_TOKEN, () => '/departments/CS'),
  changeDepartment: row(
    ADMIN,
    () => '/departments/CS',
    () => ({ name: 'Customer Service' }),
  ),
  listMembers: row(ANY_TOKEN, () => '/departments/CS/members'),
  placeMember: row(
    ADMIN,
    ({ fiona }) => `/departments/FIN/members/${fiona}`,
    () => ({ lead: true }),
  ),
  removeMember: row(ADMIN, (_ids, { world }) => `/departments/QA/members/${world.quinn.userId}`),
  getCalendar: row(ANY_TOKEN, () => '/departments/CS/calendar'),
  listCalendarChanges: row(ANY_TOKEN, () => '/departments/CS/calendar/changes'),
  withdrawCalendarVersion: row('133433343', () => '/departments/CS/calendar/versions/2027-06-01'),
  previewCalendarChange: row(
    '133y333y3',
    () => '/departments/CS/calendar/change-previews',
    () => ({ effectiveFrom: '2027-06-01', weekly: [{ weekday: 1, from: '08:00', to: '17:00' }] }),
  ),
  closeInEmergency: row(
    ADMIN,
    () => '/departments/CS/calendar/emergency-closures',
    () => ({ from: '2026-03-02T11:00:00Z', to: '2026-03-02T12:00:00Z', reason: 'The hall was flooded.' }),
  ),
  setCalendarVersion: row(
    '133y333y3',
    () => '/departments/CS/calendar/versions/2026-06-01',
    () => ({
      weekly: [{ weekday: 1, from: '08:00', to: '17:00' }],
    }),
  ),
  seedHolidays: row(
    '133y333y3',
    () => '/departments/CS/calendar/holiday-seeds',
    () => ({ country: 'BR', years: [2027] }),
  ),
};
