/** An order as the subject of an act, like "ERP/SO-10482". The system has no slash in its name. */
export const orderSubject = (system: string, reference: string): string => `${system}/${reference}`;

export function orderOf(subject: string): { system: string; reference: string } {
  const slash = subject.indexOf('/');
  return { system: subject.slice(0, slash), reference: subject.slice(slash + 1) };
}
