import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, MoneyColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';

/** The consequence of an offer at the moment it was made. Never changed. */
@Entity('offer_consequence')
export class KeptConsequence {
  @PrimaryColumn('uuid') offerId: string;
  @RefColumn() requestId: string;
  /** When the answer would come. */
  @InstantColumn() answerAt: Date;
  @InstantColumn({ nullable: true }) commitmentAt: Date | null;
  @InstantColumn({ nullable: true }) firstAskAt: Date | null;
  /** Working seconds of the provider after the date in force; negative before it. */
  @SecondsColumn({ nullable: true }) slackSeconds: number | null;
  @InstantColumn() reckonedAt: Date;
}

/** The price of an offer for one waiting order, at the moment the offer was made. Null sums are not priced. */
@Entity('offer_price')
export class OfferPrice {
  @PrimaryColumn('uuid') offerId: string;
  @PrimaryColumn('uuid') orderId: string;
  @Column('text') currency: string;
  @MoneyColumn({ nullable: true }) againstCommitment: bigint | null;
  @MoneyColumn({ nullable: true }) againstFirstAsk: bigint | null;
  @Column('boolean') priced: boolean;
  @Column('boolean') verified: boolean;
  @Column('integer', { nullable: true }) unitsLate: number | null;
  @Column('boolean') breaksDate: boolean;
  @RefColumn({ nullable: true }) dominatedById: string | null;
  @Column('boolean') forecastKnown: boolean;
}
