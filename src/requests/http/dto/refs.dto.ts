import { ApiProperty } from '@nestjs/swagger';

export class PersonRef {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Carla Mendes' })
  name: string;
}

export class DepartmentRef {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ENG' })
  code: string;

  @ApiProperty({ example: 'Engineering' })
  name: string;
}
