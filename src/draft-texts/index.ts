export { DraftTextsModule } from './draft-texts.module.js';
