/** Locks the folder for this process. Returns a function that releases it, or null when another process has locked it. */
export function takeFolder(folder: string): Promise<(() => Promise<void>) | null>;
