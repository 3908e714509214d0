import { profileFaults } from '@lockstep/delay-cost';
import { refuse } from './orders.errors.js';
import { readProfile, type StoredProfile } from './stored-profile.js';

/** @throws order.profile_refused with every fault the lib finds. Warnings of the lib are accepted. */
export function examineProfile(profile: StoredProfile | null): void {
  if (profile === null) return;
  const faults = profileFaults(readProfile(profile)).filter((fault) => fault.severity === 'ERROR');
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({ pointer: '/profile', detail: fault.message }));
  throw refuse('order.profile_refused', undefined, { errors });
}
