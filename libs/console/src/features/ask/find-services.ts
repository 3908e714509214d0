/** A service as a person looks for it. */
export interface ServiceChoice {
  /** Like "ENG/part-clarification". */
  address: string;
  name: string;
  description: string;
  department: { id: string; code: string; name: string };
}

/**
 * The services that hold all typed words in their name, department or description. A name that begins with them comes first,
 * then names, then departments, then descriptions.
 */
export function findServices(services: readonly ServiceChoice[], typed: string): ServiceChoice[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...services];
  return services
    .map((service) => ({ service, rank: rankOf(service, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .map(({ service }) => service);
}

/** The places a word is found at, the best first; the worst place of all words counts. */
function rankOf({ address, name, description, department }: ServiceChoice, words: string[]): number | null {
  const places = [plain(name), plain(`${department.code} ${department.name} ${address}`), plain(description)];
  const found = words.map((word) => places.findIndex((text) => text.includes(word)));
  if (found.includes(-1)) return null;
  return Math.max(...found) - (places[0]!.startsWith(words.join(' ')) ? 1 : 0);
}

/** Without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
