/** The part of the address behind the question mark: `?service=ENG/part-clarification&order=SO-10482`. */
export interface AskSearch {
  service?: string;
  order?: string;
}

export const askSearch = ({ service, order }: Record<string, unknown>): AskSearch => ({
  ...(typeof service === 'string' && { service }),
  ...((typeof order === 'string' || typeof order === 'number') && { order: String(order) }),
});
