import { Module } from '@nestjs/common';
import { DraftTexts } from './draft-texts.js';
import { ForgetDraftTexts } from './forget-draft-texts.js';
import { DraftTextsController } from './http/draft-texts.controller.js';

@Module({
  controllers: [DraftTextsController],
  providers: [DraftTexts, ForgetDraftTexts],
})
export class DraftTextsModule {}
