const LONGEST = 150;

/**
 * A file name that no system can misread: no folders, no control or direction characters, no reserved signs, no
 * leading dot, and short. The ending stays, because people go by it.
 */
export function safeName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1)!;
  const clean = base
    // Control, zero-width and direction-changing characters disguise an ending.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;%]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  const [, stem, ending] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(clean)!;
  const short = [...stem!].slice(0, LONGEST - (ending?.length ?? 0)).join('');
  return `${short === '' ? 'file' : short}${ending ?? ''}`;
}
