import { IANAZone } from 'luxon';
import { PRIORITIES } from '../../catalogue/index.js';
import { CHANNELS } from '../../requests/index.js';
import { pointerTo } from '../../platform/http/storable.js';
import { refuseFaults } from '../../platform/http/validation.js';
import {
  ENCODINGS,
  type HistoryMapping,
  MISSING,
  OTHER_PEOPLE,
  PLAIN_MAPPING,
  ROLES,
  SHAPES,
  STATE_MEANINGS,
} from './mapping.js';

const LONGEST = 200;
const MOST_ENTRIES = 10_000;
const WALL_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const SERVICE_CODE = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const DEPARTMENT_CODE = /^[A-Z]{2,8}$/;
const MOST_SECONDS = 366 * 24 * 3600;

/** The roles that every log of this shape must have. */
const NEEDED = {
  EVENTS: [],
  UPDATES: ['reference', 'at', 'state'],
  TICKETS: ['reference', 'submittedAt', 'state'],
} as const;

/**
 * Reads a mapping file. Fields that it leaves out are as in `PLAIN_MAPPING`.
 * @throws http.validation_failed with all faults, each by its JSON pointer in the file
 */
export function readMapping(text: string | undefined): HistoryMapping {
  if (text === undefined) return PLAIN_MAPPING;
  const reading = new Reading();
  const mapping = reading.mapping(parsed(text));
  if (reading.faults.length > 0) throw refuseFaults(reading.faults);
  return mapping;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuseFaults([{ pointer: '/mapping', detail: 'is not JSON' }]);
  }
}

type Read<Value> = (value: unknown, pointer: string) => Value;

/** Continues after a fault, so that one reading finds all faults of the file. */
class Reading {
  readonly faults: { pointer: string; detail: string }[] = [];

  mapping(value: unknown): HistoryMapping {
    const plain = PLAIN_MAPPING;
    const mapping = this.object(value, '/mapping', plain, {
      source: this.text,
      shape: this.oneOf(SHAPES),
      encoding: this.oneOf(ENCODINGS),
      zone: this.zone,
      dateFormats: this.list(this.text),
      unknown: this.list(this.text),
      columns: this.byRole,
      states: this.byName(this.oneOf(STATE_MEANINGS)),
      priorities: this.byName(this.oneOf(PRIORITIES)),
      defaultPriority: this.oneOf(PRIORITIES),
      channels: this.byName(this.oneOf(CHANNELS)),
      defaultChannel: this.oneOf(CHANNELS),
      reopens: this.oneOf(['STATES', 'COUNTER'] as const),
      endsAt: this.orNull(this.instant),
      departments: (each, pointer) =>
        this.object(each, pointer, plain.departments, {
          names: this.byName(this.matching(DEPARTMENT_CODE, 'is not a code like ENG')),
          missing: this.oneOf(MISSING),
          zone: this.zone,
          hours: this.list(this.hours),
          unknownRequester: this.orNull(this.text),
          unknownProvider: this.orNull(this.text),
        }),
      service: (each, pointer) =>
        this.object(each, pointer, plain.service, {
          code: this.matching(SERVICE_CODE, 'is not a code like part-clarification'),
          name: this.text,
          names: this.byName(this.matching(SERVICE_CODE, 'is not a code like part-clarification')),
          missing: this.oneOf(MISSING),
          targets: this.targets,
        }),
      people: (each, pointer) =>
        this.object(each, pointer, plain.people, {
          names: this.byName(this.text),
          others: this.oneOf(OTHER_PEOPLE),
        }),
    });
    this.require(mapping);
    return mapping;
  }

  private require({ shape, columns, departments }: HistoryMapping): void {
    for (const role of NEEDED[shape] ?? []) {
      if ((columns[role] ?? []).length === 0)
        this.fault(`/mapping/columns/${role}`, `is needed where rows are ${shape}`);
    }
    if (shape !== 'EVENTS' && columns.requester === undefined && departments.unknownRequester === null)
      this.fault('/mapping/columns/requester', 'is needed, or a department in departments.unknownRequester');
    if (shape !== 'EVENTS' && columns.provider === undefined && departments.unknownProvider === null)
      this.fault('/mapping/columns/provider', 'is needed, or a department in departments.unknownProvider');
  }

  private fault(pointer: string, detail: string): void {
    this.faults.push({ pointer, detail });
  }

  private object<Shape extends object>(
    value: unknown,
    pointer: string,
    plain: Shape,
    members: { [Name in keyof Shape]: Read<Shape[Name]> },
  ): Shape {
    if (!isObject(value)) {
      this.fault(pointer, 'is not a JSON object');
      return plain;
    }
    const read = { ...plain };
    for (const [name, each] of Object.entries(value)) {
      const at = pointerTo(pointer, name);
      if (Object.hasOwn(members, name)) read[name as keyof Shape] = members[name as keyof Shape](each, at);
      else this.fault(at, `is not known here; known are ${Object.keys(members).join(', ')}`);
    }
    return read;
  }

  private readonly text: Read<string> = (value, pointer) => {
    if (typeof value === 'string' && value.length > 0 && value.length <= LONGEST) return value;
    this.fault(pointer, `is not a text of 1 to ${LONGEST} characters`);
    return '';
  };

  private matching(pattern: RegExp, detail: string): Read<string> {
    return (value, pointer) => {
      if (typeof value === 'string' && pattern.test(value)) return value;
      this.fault(pointer, detail);
      return '';
    };
  }

  private oneOf<Word extends string>(words: readonly Word[]): Read<Word> {
    return (value, pointer) => {
      if (words.includes(value as Word)) return value as Word;
      this.fault(pointer, `is none of ${words.join(', ')}`);
      return words[0]!;
    };
  }

  private readonly zone: Read<string> = (value, pointer) => {
    if (typeof value === 'string' && IANAZone.isValidZone(value)) return value;
    this.fault(pointer, 'is not a zone like Europe/Berlin');
    return 'UTC';
  };

  private readonly instant: Read<string> = (value, pointer) => {
    if (typeof value === 'string' && /[Zz]|[+-]\d\d:?\d\d$/.test(value) && !Number.isNaN(Date.parse(value)))
      return value;
    this.fault(pointer, 'is not an instant like 2026-03-06T12:00:00Z');
    return new Date(0).toISOString();
  };

  private orNull<Value>(read: Read<Value>): Read<Value | null> {
    return (value, pointer) => (value === null ? null : read(value, pointer));
  }

  private list<Value>(read: Read<Value>): Read<Value[]> {
    return (value, pointer) => {
      if (Array.isArray(value) && value.length <= MOST_ENTRIES)
        return value.map((each, place) => read(each, `${pointer}/${place}`));
      this.fault(pointer, 'is not a list');
      return [];
    };
  }

  private byName<Value>(read: Read<Value>): Read<Record<string, Value>> {
    return (value, pointer) => {
      if (isObject(value) && Object.keys(value).length <= MOST_ENTRIES)
        return Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name, read(each, pointerTo(pointer, name))]),
        );
      this.fault(pointer, 'is not a JSON object');
      return {};
    };
  }

  /** A role may name one column as a string, or several in a list. */
  private readonly byRole: Read<Record<string, string[]>> = (value, pointer) => {
    const columns = this.byName((each, at) =>
      Array.isArray(each) ? this.list(this.text)(each, at) : [this.text(each, at)],
    )(value, pointer);
    for (const role of Object.keys(columns).filter((name) => !isRole(name)))
      this.fault(pointerTo(pointer, role), `is not known here; known are ${ROLES.join(', ')}`);
    return columns;
  };

  private readonly hours: Read<HistoryMapping['departments']['hours'][number]> = (value, pointer) => {
    const { weekday, from, to } = isObject(value) ? value : {};
    const time = (each: unknown): each is string => typeof each === 'string' && WALL_TIME.test(each);
    if (Number.isInteger(weekday) && (weekday as number) >= 1 && (weekday as number) <= 7 && time(from) && time(to))
      return { weekday: weekday as 1, from, to };
    this.fault(pointer, 'is not like { "weekday": 1, "from": "09:00", "to": "17:00" }');
    return { weekday: 1, from: '09:00', to: '17:00' };
  };

  private readonly targets: Read<HistoryMapping['service']['targets']> = (value, pointer) => {
    const seconds: Read<number> = (each, at) => {
      if (Number.isInteger(each) && (each as number) > 0 && (each as number) <= MOST_SECONDS) return each as number;
      this.fault(at, 'is not a number of seconds');
      return 1;
    };
    const plain = PLAIN_MAPPING.service.targets;
    const target = (priority: keyof typeof plain) => (each: unknown, at: string) =>
      this.object(each, at, plain[priority], { firstResponseSeconds: seconds, resolutionSeconds: seconds });
    return this.object(value, pointer, plain, {
      ...{ P1: target('P1'), P2: target('P2'), P3: target('P3'), P4: target('P4') },
    });
  };
}

const isRole = (name: string): boolean => (ROLES as readonly string[]).includes(name);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
