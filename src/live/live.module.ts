import { Module } from '@nestjs/common';
import { LiveController } from './http/live.controller.js';
import { LiveFeed } from './live-feed.js';
import { LiveStreams } from './live-streams.js';

@Module({ controllers: [LiveController], providers: [LiveFeed, LiveStreams] })
export class LiveModule {}
