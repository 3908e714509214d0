import { lazy, Suspense } from 'react';

const Rendered = lazy(() => import('./markdown-rendered'));

/** A text that a person wrote, with a safe subset of Markdown. Until the renderer is loaded the text is shown as typed. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<div className="written plain">{text}</div>}>
      <Rendered text={text} />
    </Suspense>
  );
}
