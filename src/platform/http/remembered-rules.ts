import { getMetadataStorage } from 'class-validator';

/**
 * Lets class-validator collect the rules of a class once. By itself it collects them for every object that it judges and asks
 * each class of the application whether it is a parent, which took more time than judging. The rules of a class stand when
 * the class does: decorators run before anything can be judged by it.
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
