import type { RequestDto } from '../../../src/requests/http/dto/request.dto.js';
import type { Client } from '../builders/identity.js';
import type { Fact, Person } from './walk.js';

/** A body of the interface, or an item of it. */
export type Told = Awaited<ReturnType<Client['get']>>['body'];

/** A part of the document at this address below the request, as this person reads it. */
export const told =
  (path: string, part: (body: Told) => unknown, by: Person = 'carla'): Fact =>
  async (world, request) =>
    part((await world[by].get(`/requests/${request}${path}`).expect(200)).body);

/** A part of the request itself. */
export const its = (part: (request: RequestDto) => unknown, by?: Person): Fact => told('', part, by);

export const state = its((request) => request.state);
