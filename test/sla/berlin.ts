export const HOUR = 3600;

/** "2 10:00" is 10:00 in Berlin on that day of March 2026, a Monday. */
export function berlin(dayAndTime: string): string {
  const [day, time = ''] = dayAndTime.split(' ');
  return iso(new Date(`2026-03-${day!.padStart(2, '0')}T${time.length === 5 ? `${time}:00` : time}+01:00`));
}

export const iso = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z');
export const isoAt = (seconds: number): string => iso(new Date(seconds * 1000));
