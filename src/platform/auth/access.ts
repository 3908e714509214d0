import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { Actor, Scope } from './actor.js';

/** The access rule of an operation. The act behind the operation decides what the caller may do with the resource. */
export interface AccessRule {
  open: boolean;
  scope?: Scope;
  admits: (actor: Actor) => boolean;
  /** The rule as one sentence for the API documentation. */
  rule: string;
}

/** Admits every signed-in caller to the act. The policy of the act decides; `rule` describes that policy in one sentence. */
export interface PolicyOfAct {
  scope: Scope;
  rule: string;
}

export const ACCESS_RULE = Symbol('access rule of an operation');

/** Gives a route its access rule. A route without one stops the start. */
export function Access(given: AccessRule | PolicyOfAct): MethodDecorator & ClassDecorator {
  const rule: AccessRule = 'admits' in given ? given : { ...given, open: false, admits: () => true };
  return applyDecorators(
    SetMetadata(ACCESS_RULE, rule),
    ApiExtension('x-access', rule.rule),
    ...(rule.open ? [] : [ApiBearerAuth()]),
  );
}

/** Admits every caller, signed in or not. */
export const everybody = (): AccessRule => ({ open: true, admits: () => true, rule: 'Open to everybody.' });

/** Admits every caller who is signed in. A token must have the scope, if one is given. */
export const signedIn = (scope?: Scope): AccessRule => ({
  open: false,
  scope,
  admits: () => true,
  rule: 'Everybody who is signed in.',
});

export const admins = (): AccessRule => ({
  open: false,
  scope: 'admin',
  admits: (actor) => actor.admin,
  rule: 'Administrators.',
});

/** Admits administrators who signed in with a password. An API key must not create or change API keys. */
export const adminsInPerson = (): AccessRule => ({
  open: false,
  admits: (actor) => actor.admin && actor.scopes === null,
  rule: 'Administrators who signed in with a password.',
});

/** Admits administrators, and executives, who read figures about all departments. */
export const adminsOrExecutives = (scope: Scope): AccessRule => ({
  open: false,
  scope,
  admits: (actor) => actor.admin || actor.executive,
  rule: 'Administrators and executives.',
});

/** Admits only a person who signed in. A token must not create tokens or change the password that could replace it. */
export const inPerson = (): AccessRule => ({
  open: false,
  admits: (actor) => actor.scopes === null,
  rule: 'People who signed in with a password.',
});
