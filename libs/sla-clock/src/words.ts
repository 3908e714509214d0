import type { Instant, Seconds } from '@lockstep/working-time';

/** "Mon 2 Mar 2026, 10:00 GMT+1": seconds only when there are some. */
export function inZone(at: Instant, zone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Map(
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
        .formatToParts(at * 1000)
        .map((each) => [each.type, each.value]),
    );
  const day = part({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const time = part({
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
    hourCycle: 'h23',
  });
  const seconds = time.get('second') === '00' ? '' : `:${time.get('second')}`;
  return `${day.get('weekday')} ${day.get('day')} ${day.get('month')} ${day.get('year')}, ${time.get('hour')}:${time.get('minute')}${seconds} ${time.get('timeZoneName')}`;
}

/** "16 h", "1 h 30 min", "8 h 1 s", "0 min". */
export function inHours(total: Seconds): string {
  const parts: [number, string][] = [
    [Math.floor(total / 3600), 'h'],
    [Math.floor((total % 3600) / 60), 'min'],
    [total % 60, 's'],
  ];
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.join(' ') || '0 min';
}
