/** Takes the folder for this process and returns how to give it back, or null when another process has it. */
export function takeFolder(folder: string): Promise<(() => Promise<void>) | null>;
