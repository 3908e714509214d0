/** An event without its payload: enough to know which resource to read again. */
export interface ThinEvent {
  /** Its place in the one order of everything. */
  position: string;
  id: string;
  type: string;
  streamKind: string;
  streamId: string;
  sequence: number;
  /** The number of the request, where the event is about one. */
  number: string | null;
  occurredAt: Date;
}

/** The events a viewer wants; everything the viewer may see where nothing is named. */
export interface Wish {
  streamKind?: string;
  requestId?: string;
  type?: string[];
}

export const isWanted = (event: ThinEvent, { streamKind, requestId, type }: Wish): boolean =>
  (streamKind === undefined || event.streamKind === streamKind) &&
  (requestId === undefined || (event.streamKind === 'request' && event.streamId === requestId)) &&
  (type === undefined || type.includes(event.type));

/** Feed positions outgrow what a number holds exactly. */
export const isAfter = (position: string, other: string): boolean => BigInt(position) > BigInt(other);
