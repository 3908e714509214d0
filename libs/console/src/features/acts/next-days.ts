const DAY_MS = 86_400_000;

/** The local dates after today, like "2026-03-06". @param today a local date */
export const nextDays = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(today) + (index + 1) * DAY_MS).toISOString().slice(0, 10),
  );
