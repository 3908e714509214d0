import type { Refusal } from '../../shared/api/refusal';
import type { Preview } from './api/preview-request';

/** Sentences by the field they belong to: of the refusals, and of the answers that the preview finds wrong. */
export function faultsOf(
  sending: Refusal | null,
  previewing: Refusal | null,
  preview: Preview | undefined,
): ReadonlyMap<string, string> {
  const found = (preview?.intake.faults ?? []).map(({ pointer, detail }) => [pointer, detail] as const);
  return new Map([...found, ...(previewing?.fields ?? []), ...(sending?.fields ?? [])]);
}
