import { OwnSeenController, SeenController } from './http/seen.controller.js';
import { ShowSeen } from './http/show-seen.js';
import { ListChanges } from './list-changes.js';
import { SeenTimelines } from './seen-timelines.js';

/** Providers and controllers for how far people have seen requests. */
export const seen = {
  providers: [ListChanges, SeenTimelines, ShowSeen],
  controllers: [OwnSeenController, SeenController],
};
