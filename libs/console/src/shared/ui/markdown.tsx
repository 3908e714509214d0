import { type FunctionComponent, lazy, Suspense } from 'react';

const AsTyped = ({ text }: { text: string }) => <div className="written plain">{text}</div>;

const Rendered = lazy<FunctionComponent<{ text: string }>>(() =>
  import('./markdown-rendered').catch(() => ({ default: AsTyped })),
);

/** A text that a person wrote, with a safe subset of Markdown. Until the renderer is loaded the text is shown as typed. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<AsTyped text={text} />}>
      <Rendered text={text} />
    </Suspense>
  );
}
