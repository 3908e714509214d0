const IN_A_SYSTEM = /^([A-Z][A-Z0-9_-]{0,19})\/(.+)$/u;

/** "SO-10482", or "CRM/SO-10482" for an order of another system than the usual one. Null when nothing is typed. */
export function orderNameOf(text: string): { system?: string; reference: string } | null {
  const reference = text.trim();
  if (reference === '') return null;
  const named = IN_A_SYSTEM.exec(reference);
  return named === null ? { reference } : { system: named[1]!, reference: named[2]! };
}

/** The same text for a known order. Orders of the usual system go by their number alone. */
export const orderText = ({ system, reference }: { system: string; reference: string }): string =>
  system === 'ERP' ? reference : `${system}/${reference}`;
