import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The class that judges one input of one operation. */
export interface Intake {
  operation: string;
  place: 'body' | 'query';
  type: Type<object>;
}

const PLACES: Record<number, Intake['place']> = { [RouteParamtypes.BODY]: 'body', [RouteParamtypes.QUERY]: 'query' };

const SOURCES = join(__dirname, '../../src');

/** Every body and query of every operation, read from the decorators of all controllers. Nothing is started. */
export async function allIntakes(): Promise<Intake[]> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.controller.ts'),
  );
  const modules = await Promise.all(files.map((file) => import(join(SOURCES, file)) as Promise<object>));
  return modules
    .flatMap((module) => Object.values(module) as Type<object>[])
    .filter((exported) => typeof exported === 'function' && Reflect.hasMetadata(PATH_METADATA, exported))
    .flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype).flatMap((name) => intakesAt(controller, name)),
    );
}

function intakesAt(controller: Type<object>, name: string): Intake[] {
  const handler = (controller.prototype as Record<string, object>)[name];
  if (typeof handler !== 'function') return [];
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (method === undefined) return [];
  const path = [controller, handler].map((each) => String(Reflect.getMetadata(PATH_METADATA, each))).join('/');
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype, name) as Type<object>[];
  const taken = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as Record<string, object> | undefined;
  return Object.entries(taken ?? {}).flatMap(([key, argument]) => {
    const { index, data } = argument as { index: number; data?: unknown };
    const place = PLACES[Number(key.split(':')[0])];
    const operation = `${RequestMethod[method]} ${path}`;
    return place === undefined || data !== undefined ? [] : [{ operation, place, type: types[index]! }];
  });
}
