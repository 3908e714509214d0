import type { DetectionPoint } from './incident.entity.js';

export const FAILURE_CLASSES = ['INTERNAL_FAILURE', 'EXTERNAL_FAILURE'] as const;
/** The two failure classes of the prevention–appraisal–failure model (Feigenbaum; BS 6143-2). */
export type FailureClass = (typeof FAILURE_CLASSES)[number];

/** One class for the whole incident: remaking a part the customer found wrong is part of an external failure. */
export const failureClassOf = (point: DetectionPoint): FailureClass =>
  point === 'BEFORE_RELEASE' ? 'INTERNAL_FAILURE' : 'EXTERNAL_FAILURE';

export const detectionPointOf = (failureClass: FailureClass): DetectionPoint =>
  failureClass === 'INTERNAL_FAILURE' ? 'BEFORE_RELEASE' : 'AFTER_RELEASE';
