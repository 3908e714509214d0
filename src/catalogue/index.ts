export { OfferService } from './acts/offer-service.js';
export { ServiceChanged, ServiceOffered } from './catalogue.events.js';
export { CatalogueModule } from './catalogue.module.js';
export { examineIntake, withRequired, type IntakeAnswers, type IntakeExamination, type IntakeField } from './intake.js';
export { PRIORITIES, type Priority, type PriorityTarget, type ServiceTargets } from './priorities.js';
export type { ServiceView } from './service-view.js';
export { Services } from './services.js';
