import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { makeQueryClient } from '../shared/api/query-client';
import { sessionLost } from '../shared/session/session-lost';
import { router } from './router';
import { softColours, theme } from './theme';

const queryClient = makeQueryClient(sessionLost);
const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content;
// The lock that keeps the page still behind a dialog writes a style sheet of its own.
setNonce(nonce ?? '');

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={softColours}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
