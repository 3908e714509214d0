import { FlagField, IdField, InstantField, IntegerField, TextField } from '../../../platform/http/response-fields.js';

export class PlaceOfRequestDto {
  @IdField() requestId: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @IdField({ description: 'The department that is to answer.' }) departmentId: string;
  @IntegerField({ example: 3, description: 'From 1.' }) place: number;
  @IntegerField({ example: 17, description: 'All that wait there and are not put aside.' }) of: number;
  @FlagField({ description: 'The leads of both sides agreed that it goes before all others.' }) expedited: boolean;
  @InstantField() reckonedAt: Date;
}
