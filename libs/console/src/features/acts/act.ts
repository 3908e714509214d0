import type { LucideIcon } from 'lucide-react';
import type { RequestDto, RequestPageDto } from '../../client';
import type { Once } from '../../shared/api/use-act';
import type { Me } from '../../shared/session/use-me';

/** The values of a dialog by the name of their field, as they were typed. */
export type Values = Record<string, string>;

export type Ability = keyof RequestDto['abilities'];

/** The part of a request that every act may read. A row of a queue knows it too. */
export type ActRequest = Pick<
  RequestDto,
  'title' | 'state' | 'priority' | 'side' | 'requesterDepartment' | 'holderDepartment' | 'pendingDepartment'
> & { abilities: Partial<RequestDto['abilities']> };

/** The thing that an act is about. */
export interface Subject {
  /** The number, or the id of a draft. */
  number: string;
  request: ActRequest;
  /** The whole page; null beside a row of a queue. */
  page: RequestPageDto | null;
  /** The id of the question, transfer, invitation or order within the request; empty for the request itself. */
  within: string;
}

export type Send = (subject: Subject, values: Values, headers: Once, me: Me) => Promise<unknown>;

/** The values of a choice, or how they follow from the request. */
export type Choices = readonly string[] | ((subject: Subject) => readonly string[]);

export interface Field {
  name: string;
  kind:
    | 'text'
    | 'line'
    | 'choice'
    | 'minutes'
    | 'hours'
    | 'instant'
    | 'later'
    | 'day'
    | 'priced-day'
    | 'holder-member'
    | 'colleague'
    | 'department'
    | 'service'
    | 'helper'
    | 'articles'
    | 'order'
    | 'stars'
    | 'open-intake'
    | 'whole-intake';
  optional?: boolean;
  /** The values of a choice. */
  choices?: Choices;
  /** The greatest number of characters, minutes or hours. */
  max?: number;
  /** Whether the subject has a use for it; left out: always. */
  when?: (subject: Subject) => boolean;
}

/**
 * The part of the page that offers an act. `subject` acts stand at their question, transfer or invitation. `row` acts stand
 * beside a row of a queue only, because the page has a card for each.
 */
export type Place = 'main' | 'work' | 'help' | 'end' | 'record' | 'subject' | 'row';

export interface Act {
  name: string;
  Icon: LucideIcon;
  place: Place;
  /** Whether the reader may do it now, as the server says. */
  allowed: (subject: Subject, me: Me) => boolean;
  fields: Field[];
  /** The values its dialog begins with. Empty by default. */
  begin?: (subject: Subject) => Values;
  send: Send;
  /** The key that opens it. */
  key?: string;
  /** Beside a row of a queue its key sends it without a dialog. */
  direct?: boolean;
  /** Warns by its colour. */
  grave?: boolean;
}

/** Allowed as the ability of the request says. */
export const able =
  (...abilities: Ability[]) =>
  ({ request }: Subject): boolean =>
    abilities.some((ability) => request.abilities[ability] === true);

/** Offered only where the abilities of its question, order or terms allow it: they stand beside it on the page. */
export const asOffered = (): boolean => true;

/** Allowed as the ability says, and offered at this place in one state only. */
export const inState =
  (state: RequestDto['state'], ability: Ability) =>
  (subject: Subject): boolean =>
    subject.request.state === state && able(ability)(subject);

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'];

export const text = (name: string, max = 20_000): Field => ({ name, kind: 'text', max });
export const line = (name: string, max = 500): Field => ({ name, kind: 'line', max });
export const number = (name: string, kind: 'minutes' | 'hours', max: number): Field => ({ name, kind, max });
export const choice = (name: string, choices: Choices): Field => ({ name, kind: 'choice', choices });
export const field = (name: string, kind: Field['kind']): Field => ({ name, kind });
export const onlyWhen = (when: (subject: Subject) => boolean, one: Field): Field => ({ ...one, when });
export const optional = (one: Field): Field => ({ ...one, optional: true });
