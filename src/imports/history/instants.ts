import { instantOfLocalTime } from '@lockstep/working-time';
import { DateTime } from 'luxon';
import { toInstant } from '../../platform/clock/clock.js';
import type { HistoryMapping } from './mapping.js';

const WITH_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/;
const FIRST = Date.UTC(2000, 0, 1);
const AFTER_LAST = Date.UTC(2100, 0, 1);

/**
 * Reads the instants of a log: ISO 8601 first, then the patterns of the mapping. A wall time is in the mapping's zone.
 * In a gap of the zone it is moved forward; of two equal wall times the earlier one is taken. Whole seconds. Null for a
 * text that is no instant.
 */
export class Instants {
  constructor(private readonly mapping: Pick<HistoryMapping, 'zone' | 'dateFormats'>) {}

  read(text: string): Date | null {
    const at = this.ofIso(text) ?? this.ofPattern(text);
    if (at === null) return null;
    const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
    return whole.getTime() >= FIRST && whole.getTime() < AFTER_LAST ? whole : null;
  }

  private ofIso(text: string): Date | null {
    if (!/^\d{4}-\d\d-\d\d/.test(text)) return null;
    const iso = DateTime.fromISO(
      text.replace(/^(\d{4}-\d\d-\d\d) +(?=\d)/, '$1T').replace(/ (?=[+-]\d\d:?\d\d$)/, ''),
      {
        zone: 'UTC',
      },
    );
    if (!iso.isValid) return null;
    return WITH_OFFSET.test(text.slice(10)) ? iso.toJSDate() : this.inZone(iso);
  }

  private ofPattern(text: string): Date | null {
    for (const pattern of this.mapping.dateFormats) {
      const read = DateTime.fromFormat(text, pattern, { zone: 'UTC', locale: 'en' });
      if (read.isValid) return /Z/.test(pattern.replace(/'[^']*'/g, '')) ? read.toJSDate() : this.inZone(read);
    }
    return null;
  }

  private inZone(wall: DateTime): Date {
    const seconds = wall.hour * 3600 + wall.minute * 60 + wall.second;
    return toInstant(instantOfLocalTime(this.mapping.zone, wall.toFormat('yyyy-MM-dd'), seconds));
  }
}
