import { ActionStore } from './action-store.js';
import { AgreeAction } from './acts/agree-action.js';
import { CheckEffect } from './acts/check-effect.js';
import { ReplanAction } from './acts/replan-action.js';
import { SettleAction } from './acts/settle-action.js';
import { CorrectiveActionsController } from './http/actions.controller.js';
import { DepartmentActionsController } from './http/department-actions.controller.js';
import { ShowActions } from './http/show-actions.js';
import { ListActions } from './queries/list-actions.js';
import { RemindOwner } from './timers/remind-owner.js';

/** Providers and controllers for corrective actions. */
export const actions = {
  providers: [AgreeAction, CheckEffect, ReplanAction, SettleAction, ActionStore, ListActions, ShowActions, RemindOwner],
  controllers: [CorrectiveActionsController, DepartmentActionsController],
};
