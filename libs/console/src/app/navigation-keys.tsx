import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../shared/keys/use-keys';

/** The shortcuts that work on every screen: `g` and the letter of a place. */
export function Navigation() {
  const navigate = useNavigate();
  useKeys({
    'g h': () => void navigate({ to: '/' }),
    'g a': () => void navigate({ to: '/ask' }),
    'g q': () => void navigate({ to: '/queue/{-$department}' }),
    'g i': () => void navigate({ to: '/inbox' }),
  });
  return null;
}
