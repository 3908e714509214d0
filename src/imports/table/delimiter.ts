/** The separators between cells. Spreadsheets write a semicolon where decimals have a comma. */
export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The separator that occurs most often in the header; a comma where there is only one column. */
export function delimiterOf(header: string): Delimiter {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: bare.split(delimiter).length - 1 }));
  const most = counted.reduce((best, each) => (each.times > best.times ? each : best));
  return most.times === 0 ? ',' : most.delimiter;
}
