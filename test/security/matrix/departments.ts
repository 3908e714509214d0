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
