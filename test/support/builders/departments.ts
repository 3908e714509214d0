import type { Client } from './identity.js';

export interface DepartmentHandle {
  id: string;
  code: string;
}

interface Wish {
  code: string;
  name?: string;
  zone?: string;
  replyTargetSeconds?: number;
  leads?: Pick<Client, 'userId'>[];
  members?: Pick<Client, 'userId'>[];
  /** Monday to Friday in these hours; 09:00 to 17:00 by default. */
  hours?: { from: string; to: string };
  /** Without a calendar the department receives no requests. */
  calendar?: boolean;
}

/** Monday to Friday in these hours. */
export const workweek = (from = '09:00', to = '17:00') => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to }));

/** A department with people and a simple calendar: Monday to Friday, nine to five in Berlin, no holidays. */
export async function aDepartment(admin: Client, wish: Wish): Promise<DepartmentHandle> {
  const { code, name = code, zone = 'Europe/Berlin', replyTargetSeconds } = wish;
  const { body } = await admin.post('/departments', { code, name, zone, replyTargetSeconds }).expect(201);
  const { id } = body as DepartmentHandle;
  for (const { userId } of wish.leads ?? []) await place(admin, id, userId, true);
  for (const { userId } of wish.members ?? []) await place(admin, id, userId, false);
  if (wish.calendar ?? true) {
    const weekly = workweek(wish.hours?.from, wish.hours?.to);
    await admin.put(`/departments/${id}/calendar/versions/initial`, { weekly }).expect(200);
  }
  return { id, code };
}

export async function place(admin: Client, departmentId: string, userId: string, lead: boolean): Promise<void> {
  await admin.put(`/departments/${departmentId}/members/${userId}`, { lead }).expect(200);
}
