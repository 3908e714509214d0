const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Newer things are more often in a state that allows something. */
const MOST_OF_A_KIND = 12;

/** Ids and other names that earlier answers held, by kind: an `id` by what it is the id of, a text by its field. */
export class KnownThings {
  private readonly ids = new Map<string, string[]>();
  private readonly texts = new Map<string, string[]>();
  private readonly versions = new Map<string, string>();

  /** Notes everything in an answer to a call of this path. */
  note(path: string, answer: unknown, etag?: string): void {
    if (etag !== undefined) this.versions.set(path, etag);
    this.walk(kindOfPath(path), answer);
  }

  /** What may stand for a parameter or a field; empty when no answer held anything like it. */
  for(name: string, path = ''): string[] {
    const kind = /^(id|number)$/i.test(name) ? kindBefore(path, name) : kindOfField(name);
    return this.ids.get(kind) ?? this.texts.get(name) ?? this.ids.get(lastWordOf(kind)) ?? [];
  }

  /** Any id, of whatever kind. */
  anyId(): string[] {
    return [...this.ids.values()].flat();
  }

  /** The ETag that the address last had. */
  versionOf(path: string): string {
    return this.versions.get(path) ?? '"1"';
  }

  add(kind: string, id: string): void {
    keep(this.ids, kind, id);
  }

  private walk(kind: string, value: unknown): void {
    if (Array.isArray(value)) for (const item of value.slice(-MOST_OF_A_KIND)) this.walk(kind, item);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === 'string') this.noteText(name === 'id' ? kind : kindOfField(name), name, member);
      else this.walk(name === 'data' ? kind : singular(name), member);
    }
  }

  private noteText(kind: string, name: string, text: string): void {
    if (UUID.test(text)) keep(this.ids, kind, text);
    else if (text.length < 100) keep(this.texts, name, text);
  }
}

function keep(into: Map<string, string[]>, kind: string, text: string): void {
  const before = (into.get(kind) ?? []).filter((known) => known !== text);
  into.set(kind, [...before, text].slice(-MOST_OF_A_KIND));
}

/** `/requests/{request}/questions` is about a question. */
const kindOfPath = (path: string): string =>
  singular(
    path
      .split('?')[0]!
      .split('/')
      .filter((part) => /^[a-z-]+$/.test(part))
      .at(-1) ?? '',
  );

/** `{id}` in `/users/{id}/absences` is that of a user. */
function kindBefore(path: string, name: string): string {
  const parts = path.split('/');
  return singular(parts[parts.indexOf(`{${name}}`) - 1] ?? '');
}

/** `requesterDepartmentId` names a department, `assigneeId` a person. */
function kindOfField(name: string): string {
  const kind = name.replace(/Ids?$/, '');
  return PEOPLE.test(kind) ? 'user' : lastWordOf(kind);
}

const PEOPLE = /(assignee|asker|owner|author|lead|actor|raisedBy|onBehalfOf|user|deputy|person)$/i;

const lastWordOf = (kind: string): string => (/[A-Z]?[a-z]+$/.exec(kind)?.[0] ?? kind).toLowerCase();

const singular = (plural: string): string => lastWordOf(plural.replace(/ies$/, 'y').replace(/s$/, ''));
