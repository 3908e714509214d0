import type { Stop } from '../platform/openapi/tour.js';
import { ADA, answer, CARLA, INGRID } from './words.js';

/** Accounts, departments, calendars and services. */
export const settingUp: Stop[] = [
  [ADA, 'createUser', {}, { email: 'nora.weber@meridian.example', name: 'Nora Weber' }],
  [ADA, 'inviteUser', { id: 'nora.weber@meridian.example' }],
  [null, 'acceptInvitation', {}, { token: answer('inviteUser.token') }],
  [ADA, 'changeUser', { id: 'nora.weber@meridian.example' }, { name: 'Nora Weber', zone: 'Europe/Berlin' }],
  [CARLA, 'setAbsence', { id: 'carla.mendes@meridian.example' }],
  [CARLA, 'withdrawAbsence', { id: 'carla.mendes@meridian.example', absenceId: answer('setAbsence.id') }],
  [ADA, 'createServiceAccount'],
  [ADA, 'getServiceAccount', { id: answer('createServiceAccount.id') }],
  [ADA, 'changeServiceAccount', { id: answer('createServiceAccount.id') }],
  [ADA, 'createServiceToken', { id: answer('createServiceAccount.id') }],
  [ADA, 'listServiceTokens', { id: answer('createServiceAccount.id') }],
  [ADA, 'rotateServiceToken', { id: answer('createServiceAccount.id'), tokenId: answer('createServiceToken.id') }],
  [ADA, 'revokeServiceToken', { id: answer('createServiceAccount.id'), tokenId: answer('createServiceToken.id') }],
  [ADA, 'stopServiceAccount', { id: answer('createServiceAccount.id') }],
  [ADA, 'restartServiceAccount', { id: answer('createServiceAccount.id') }],
  [ADA, 'createDepartment', {}, { code: 'TOOL', name: 'Tool Shop' }],
  [ADA, 'changeDepartment', { id: 'TOOL' }, { name: 'Tool Shop' }],
  [ADA, 'placeMember', { userId: 'quinn.harper@meridian.example' }],
  [ADA, 'removeMember', { userId: 'quinn.harper@meridian.example' }],
  [INGRID, 'setCalendarVersion', { effectiveFrom: '2026-06-01' }],
  [INGRID, 'withdrawCalendarVersion'],
  [INGRID, 'seedHolidays'],
  [INGRID, 'previewCalendarChange'],
  [ADA, 'closeInEmergency', {}, { from: '2026-03-04T08:00:00Z', to: '2026-03-04T10:00:00Z' }],
  [INGRID, 'offerService', {}, { code: 'tolerance-check', name: 'Tolerance check' }],
  [INGRID, 'changeService'],
];
