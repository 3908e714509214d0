export { NameRegistry } from './name-registry.js';
export { PersonInPath, PersonPipe, ServiceInPath, ServicePipe } from './names.pipe.js';
