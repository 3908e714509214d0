/** "Thu 5 Mar 2026, 17:00 (Europe/Berlin)". */
export function instant(at: Date | string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  return `${parts.format(new Date(at))} (${zone})`;
}
