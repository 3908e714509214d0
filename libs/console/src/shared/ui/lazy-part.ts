import { type ComponentType, lazy } from 'react';
import { PartMissing } from './part-missing';

/**
 * A component that is fetched when it is first shown. After a deploy, or while the server is away, it cannot be fetched: a
 * note says so in its place, and the rest of the page goes on.
 *
 * @returns the component, with a function that fetches it ahead of time
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the type of React’s own `lazy`
export function lazyPart<Part extends ComponentType<any>>(load: () => Promise<{ default: Part }>) {
  const part = lazy(() => load().catch(() => ({ default: PartMissing as ComponentType as Part })));
  return Object.assign(part, { preload: () => load().then(ignore, ignore) });
}

const ignore = (): void => undefined;
