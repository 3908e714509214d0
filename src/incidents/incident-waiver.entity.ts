import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../platform/database/index.js';

/** The acceptance of an estimate: no actual is expected for this item any more. */
@Entity('incident_waiver')
export class IncidentWaiver {
  @PrimaryColumn('uuid') itemId: string;
  @RefColumn() incidentId: string;
  @Column('text') reason: string;
  @RefColumn() waivedById: string;
  @InstantColumn() waivedAt: Date;
}
