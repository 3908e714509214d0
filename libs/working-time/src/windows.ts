import type { Instant, OpenWindow } from './words.js';

/** The windows in order, without empty ones. Windows that overlap or touch are joined. */
export function merged(windows: readonly OpenWindow[]): OpenWindow[] {
  const inOrder = windows.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const apart: OpenWindow[] = [];
  for (const { start, end } of inOrder) {
    const last = apart.at(-1);
    if (last === undefined || last.end < start) apart.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return apart;
}

/** The part of the windows inside `[from, to)`. */
export function clipped(windows: readonly OpenWindow[], from: Instant, to: Instant): OpenWindow[] {
  return windows
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end);
}
