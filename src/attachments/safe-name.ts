const LONGEST = 150;

/**
 * A file name that is safe on every system: no folders, no control or direction characters, no reserved characters, no
 * leading dot, limited length. The extension stays, because people rely on it.
 */
export function safeName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1)!;
  const clean = base
    // Control characters, zero-width characters and characters that change direction can hide the real extension.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;%]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  const [, stem, ending] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(clean)!;
  const short = [...stem!].slice(0, LONGEST - (ending?.length ?? 0)).join('');
  return `${short === '' ? 'file' : short}${ending ?? ''}`;
}
