/** An event without its payload. It tells which resource to read again. */
export interface ThinEvent {
  /** Its position in the feed. */
  position: string;
  id: string;
  type: string;
  streamKind: string;
  streamId: string;
  sequence: number;
  /** The number of the request when the event is about one; null otherwise. */
  number: string | null;
  occurredAt: Date;
}

/** Filter of a viewer. Without filters it matches everything that the viewer may see. */
export interface Wish {
  streamKind?: string;
  requestId?: string;
  type?: string[];
}

export const isWanted = (event: ThinEvent, { streamKind, requestId, type }: Wish): boolean =>
  (streamKind === undefined || event.streamKind === streamKind) &&
  (requestId === undefined || (event.streamKind === 'request' && event.streamId === requestId)) &&
  (type === undefined || type.includes(event.type));

/** Compared as BigInt, because feed positions can exceed the exact range of a number. */
export const isAfter = (position: string, other: string): boolean => BigInt(position) > BigInt(other);
