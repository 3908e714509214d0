import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { Rating } from './rating.entity.js';

/** Stores ratings. A stored rating is never changed. */
@Injectable()
export class Ratings {
  constructor(private readonly database: Database) {}

  /** The ratings that count: the last one of each person for each answer of the request. */
  standing(requestId: string): Promise<Rating[]> {
    return this.database.find(
      Rating,
      'rating',
      `FROM rating
        WHERE request_id = $1
          AND NOT EXISTS (SELECT FROM rating AS later
                           WHERE later.request_id = rating.request_id AND later.person_id = rating.person_id
                             AND later.resolution = rating.resolution AND later.revision > rating.revision)
        ORDER BY resolution, id`,
      [requestId],
    );
  }

  /** The person's last rating for one answer, which is the one that counts. */
  lastOf(requestId: string, resolution: number, personId: string): Promise<Rating | null> {
    return this.rows.findOne({ where: { requestId, resolution, personId }, order: { revision: 'DESC' } });
  }

  async add(rating: Rating): Promise<void> {
    await this.rows.insert(rating);
  }

  private get rows() {
    return this.database.repository(Rating);
  }
}
