import { EventSourceParserStream } from 'eventsource-parser/stream';
import { Refusal } from '../api/refusal';

/** A change somewhere: the subject without its texts. Read the resource again. */
export interface Change {
  position: string;
  type: string;
  streamKind: string;
  streamId: string;
  /** The number of the request; null when the change is about something else. */
  number: string | null;
}

interface Listening {
  opened: () => void;
  heard: (change: Change) => void;
}

/**
 * Reads the stream of changes until it ends. `EventSource` would need a listener for each of the event types, so the stream
 * is read from `fetch`. @throws Refusal
 *
 * @param after the position of the last change that was heard; null for changes from now on
 */
export async function readStream(
  after: string | null,
  { opened, heard }: Listening,
  signal: AbortSignal,
): Promise<void> {
  const address = after === null ? '/api/v1/events' : `/api/v1/events?after=${encodeURIComponent(after)}`;
  const response = await fetch(address, { signal, credentials: 'same-origin' });
  if (!response.ok || response.body === null) throw Refusal.of(null, response);
  opened();
  const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for (const reader = events.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return;
    if (value.id !== undefined && value.event !== 'end') heard(JSON.parse(value.data) as Change);
  }
}
