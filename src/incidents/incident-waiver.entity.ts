import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../platform/database/index.js';

/** Nobody expects an actual for this item any more: its estimate stands. */
@Entity('incident_waiver')
export class IncidentWaiver {
  @PrimaryColumn('uuid') itemId: string;
  @RefColumn() incidentId: string;
  @Column('text') reason: string;
  @RefColumn() waivedById: string;
  @InstantColumn() waivedAt: Date;
}
