import type { LucideIcon } from 'lucide-react';
import type { RequestDto, RequestPageDto } from '../../client';
import type { Once } from '../../shared/api/use-act';
import type { Me } from '../../shared/session/use-me';

/** The values of a dialog by the name of their field, as they were typed. */
export type Values = Record<string, string>;

/** The request that an act is about, and the question, transfer, invitation or expedite within it. */
export interface Subject {
  number: string;
  subject: string;
  page: RequestPageDto;
}

export type Send = (subject: Subject, values: Values, headers: Once) => Promise<unknown>;

/** The values of a choice, or how they follow from the request. */
export type Choices = readonly string[] | ((page: RequestPageDto) => readonly string[]);

export interface Field {
  name: string;
  kind:
    | 'text'
    | 'line'
    | 'choice'
    | 'minutes'
    | 'hours'
    | 'instant'
    | 'day'
    | 'holder-member'
    | 'colleague'
    | 'department'
    | 'service'
    | 'helper'
    | 'articles'
    | 'order'
    | 'stars'
    | 'intake';
  optional?: boolean;
  /** The values of a choice. */
  choices?: Choices;
  /** The greatest number of characters. */
  max?: number;
}

/** The part of the menu that an act stands in. `subject` acts stand at their question, transfer or invitation. */
export type Place = 'main' | 'work' | 'help' | 'end' | 'record' | 'subject';

export interface Act {
  name: string;
  Icon: LucideIcon;
  place: Place;
  /** Whether the reader may do it now, as the server says. */
  allowed: (page: RequestPageDto, me: Me) => boolean;
  fields: Field[];
  send: Send;
  /** The key that opens it, where no list has the keys. */
  key?: string;
  /** Warns by its colour. */
  grave?: boolean;
}

export type Ability = keyof RequestDto['abilities'];

/** Allowed as the ability of the request says. */
export const able =
  (...abilities: Ability[]) =>
  ({ request }: RequestPageDto): boolean =>
    abilities.some((ability) => request.abilities[ability] === true);

export const text = (name: string, max = 20_000): Field => ({ name, kind: 'text', max });
export const line = (name: string, max = 500): Field => ({ name, kind: 'line', max });
export const choice = (name: string, choices: Choices): Field => ({ name, kind: 'choice', choices });
export const field = (name: string, kind: Field['kind']): Field => ({ name, kind });
export const optional = (one: Field): Field => ({ ...one, optional: true });
