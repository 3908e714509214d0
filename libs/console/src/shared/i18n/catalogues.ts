/** Each feature brings the texts of its screens. The name of its folder is the namespace. */
export type Catalogues = Record<string, object>;

export const byNamespace = (texts: Record<string, object>): Catalogues =>
  Object.fromEntries(Object.entries(texts).map(([path, catalogue]) => [path.split('/').at(-2)!, catalogue]));
