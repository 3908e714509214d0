import type { DetectionPoint } from './incident.entity.js';

export const FAILURE_CLASSES = ['INTERNAL_FAILURE', 'EXTERNAL_FAILURE'] as const;
/** The two failure classes of the prevention–appraisal–failure model (Feigenbaum; BS 6143-2). */
export type FailureClass = (typeof FAILURE_CLASSES)[number];

/** The whole incident has one class: remaking a part that the customer found wrong belongs to the external failure. */
export const failureClassOf = (point: DetectionPoint): FailureClass =>
  point === 'BEFORE_RELEASE' ? 'INTERNAL_FAILURE' : 'EXTERNAL_FAILURE';

export const detectionPointOf = (failureClass: FailureClass): DetectionPoint =>
  failureClass === 'INTERNAL_FAILURE' ? 'BEFORE_RELEASE' : 'AFTER_RELEASE';
