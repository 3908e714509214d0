const NAME = 'lockstep.keys';

/** One-key shortcuts can be turned off, for people whose speech input or hands would trigger them (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(NAME) !== 'off';

export const setKeysOn = (on: boolean): void => {
  if (on) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, 'off');
};
