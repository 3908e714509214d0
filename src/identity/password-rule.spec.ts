import { COMMON_PASSWORDS } from './common-passwords.js';
import { examinePassword } from './password-rule.js';

const about = ['ada.admin@meridian.example', 'Ada Lovelace', 'Lockstep'];
const examine = (password: string) => examinePassword(password, COMMON_PASSWORDS, about);

describe('a password', () => {
  it.each([
    ['fourteen signs', 'river-mop-x9-z', 'password.too_short'],
    ['two hundred and one signs', 'xk3!vq9z'.repeat(26).slice(0, 201), 'password.too_long'],
    ['a listed one', 'TheQuickBrownFox', 'password.common'],
    ['a listed word with digits behind', 'Password20260101', 'password.common'],
    ['a listed word with signs around', '!!!!!Welcome!!!!!', 'password.common'],
    ['a listed word twice', 'passwordpassword', 'password.common'],
    ['one that leaks are full of, with a date behind', 'dragonfly20260101', 'password.common'],
    ['one sign over and over', 'aaaaaaaaaaaaaaaaaa', 'password.common'],
    ['a short turn of few signs', 'abcabcabcabcabc', 'password.common'],
    ['the whole local part of the address', 'my-ada.admin-secret', 'password.personal'],
    ['the name in other letters', 'countess LOVELACE 1815', 'password.personal'],
    ['the name of the product', 'lockstep-is-open-now', 'password.personal'],
  ])('is refused when it is %s', (_, password, fault) => {
    expect(examine(password)).toBe(fault);
  });

  it('is compared with more than ten thousand that others chose', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(40_000);
  });

  it.each(['seven-wet-otters-sing', 'correct-horse-battery-staple', 'ÄöÜß żółć 日本語 plus', 'river mop x9 zq'])(
    'of fifteen signs and no history is good: %s',
    (password) => {
      expect(examine(password)).toBeNull();
    },
  );

  it('may contain a short word of the name, which a passphrase does by accident', () => {
    expect(examine('canada-has-wide-lakes')).toBeNull();
  });

  it('is counted in characters, not in the units that store them', () => {
    expect(examine('🦦🦀🐙🦑🐡🐠🐟🐬🐳🐋🦈🐊🐅🐆')).toBe('password.too_short');
  });
});
