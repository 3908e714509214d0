/** One formatter for each zone: creating one takes longer than formatting a thousand instants. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** "Thu 5 Mar 2026, 17:00 (Europe/Berlin)". */
export function instantInWords(at: Date | string, zone: string): string {
  return `${formatOf(zone).format(new Date(at))} (${zone})`;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  FORMATS.set(zone, format);
  return format;
}
