import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../platform/database/index.js';

export const INCIDENT_KINDS = ['MIS_SHIPMENT', 'SCRAP', 'REWORK', 'LATE_DELIVERY', 'COMPLAINT', 'OTHER'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/**
 * Whether the failure was found before or after the customer had the product. This decides between internal and
 * external failure.
 */
export const DETECTION_POINTS = ['BEFORE_RELEASE', 'AFTER_RELEASE'] as const;
export type DetectionPoint = (typeof DETECTION_POINTS)[number];

/** COSTED: every item has an actual, or its estimate was accepted. */
export const INCIDENT_STATES = ['OPEN', 'COSTED', 'CLOSED'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** A failure that happened to an order. */
@Entity('incident')
export class Incident {
  @IdColumn() id: string;
  /** Like `INC-12`, numbered over the whole company. */
  @Column('text') number: string;
  @RefColumn() orderId: string;
  @Column('text') kind: IncidentKind;
  @Column('text') detectionPoint: DetectionPoint;
  @LocalDateColumn() detectedOn: string;
  @Column('text') summary: string;
  @Column('text') state: IncidentState;
  /** The severity of the failure beyond its cost, from 1 to 5. It is never turned into money. */
  @Column('smallint', { nullable: true }) severity: number | null;
  /** Harm without a price, for example frustration or lost reputation. */
  @Column('text') harm: string;
  @Column('text') rootCause: string;
  @Column('text') lessons: string;
  @Column('text') currency: string;
  @RefColumn() openedById: string;
  @InstantColumn() openedAt: Date;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  @RefColumn({ nullable: true }) closedById: string | null;
}
