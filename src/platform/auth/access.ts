import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { Actor, Scope } from './actor.js';

/** The rule at the door of an operation. The act decides what may be done with the resource behind it. */
export interface AccessRule {
  open: boolean;
  scope?: Scope;
  admits: (actor: Actor) => boolean;
  /** One sentence for the reader of the interface. */
  rule: string;
}

export const ACCESS_RULE = Symbol('access rule of an operation');

const access = (rule: AccessRule): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS_RULE, rule),
    ApiExtension('x-access', rule.rule),
    ...(rule.open ? [] : [ApiBearerAuth()]),
  );

/** Nobody need sign in. */
export const Open = () => access({ open: true, admits: () => true, rule: 'Open to everybody.' });

/** Admits everybody who is signed in; a token needs the scope, when one is named. */
export const SignedIn = (scope?: Scope) =>
  access({ open: false, scope, admits: () => true, rule: 'Whoever is signed in.' });

/** Admits everybody who is signed in to the act, whose policy decides; the rule says in a sentence how. */
export const Access = (options: { scope: Scope; rule: string }) =>
  access({ open: false, scope: options.scope, admits: () => true, rule: options.rule });

export const AdminOnly = () =>
  access({ open: false, scope: 'admin', admits: (actor) => actor.admin, rule: 'Administrators.' });

/** Administrators who signed in: what makes a key is no business of a key. */
export const AdminInPerson = () =>
  access({
    open: false,
    admits: (actor) => actor.admin && actor.scopes === null,
    rule: 'Administrators who signed in with a password.',
  });

/** Administrators, and executives who read figures about everybody. */
export const AdminOrExecutive = (scope: Scope) =>
  access({
    open: false,
    scope,
    admits: (actor) => actor.admin || actor.executive,
    rule: 'Administrators and executives.',
  });

/** Only a person who signed in: a token must not make tokens, or change the password it could be replaced by. */
export const InPerson = () =>
  access({ open: false, admits: (actor) => actor.scopes === null, rule: 'Whoever signed in with a password.' });
