import { getMetadataStorage } from 'class-validator';

/**
 * Makes class-validator cache the rules of each class. Without this it collects them for every object and checks for
 * each class of the application if it is a parent, which took more time than the validation. The cache is safe because
 * decorators run before any object of the class can be validated.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const collect = storage.getTargetValidationMetadatas.bind(storage);
  const remembered = new WeakMap<object, Map<string, ReturnType<typeof collect>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const options = `${schema}|${always}|${strictGroups}|${groups?.join()}`;
    const ofClass = remembered.get(target) ?? new Map<string, ReturnType<typeof collect>>();
    remembered.set(target, ofClass);
    const rules = ofClass.get(options) ?? collect(target, schema, always, strictGroups, groups);
    ofClass.set(options, rules);
    return rules;
  };
}
