import { ApiProperty } from '@nestjs/swagger';

export class PlaceOfRequestDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ format: 'uuid', description: 'The department that is to answer.' }) departmentId: string;
  @ApiProperty({ type: 'integer', example: 3, description: 'From 1.' }) place: number;
  @ApiProperty({ type: 'integer', example: 17, description: 'All that wait there and are not put aside.' }) of: number;
  @ApiProperty({ description: 'The leads of both sides agreed that it goes before all others.' }) expedited: boolean;
  @ApiProperty({ format: 'date-time' }) reckonedAt: Date;
}
