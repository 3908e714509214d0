import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/ui/dialog';
import { Failed, Loading } from '../../../shared/ui/states';
import { useClockExplanation } from '../api/explain-clocks';
import { usePlaceExplanation } from '../api/explain-place';
import type { DialogProps } from './act-dialog';

/** Says why the request stands at its place, and how its clocks come to their figures. */
export default function ExplainDialog({ subject, close }: DialogProps) {
  const { t } = useTranslation('triage');
  return (
    <Dialog close={close} title={t('explain.title', { number: subject.number })} size="xl">
      <Stack gap="md">
        <Place subject={subject} />
        <Clocks subject={subject} />
      </Stack>
    </Dialog>
  );
}

function Place({ subject }: Pick<DialogProps, 'subject'>) {
  const { t } = useTranslation('triage');
  const place = usePlaceExplanation(subject.holder.code, subject.number);
  if (place.isPending) return <Loading />;
  if (place.isError) return <Failed error={place.error} />;
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t('explain.place', { place: place.data.place, of: place.data.of })}
      </Title>
      <Sentences sentences={place.data.sentences} />
      <Text size="sm" c="dimmed">
        {place.data.rule}
      </Text>
    </section>
  );
}

function Clocks({ subject }: Pick<DialogProps, 'subject'>) {
  const { t } = useTranslation('triage');
  const clocks = useClockExplanation(subject.number);
  if (clocks.isPending) return <Loading />;
  if (clocks.isError) return <Failed error={clocks.error} />;
  return (
    <>
      {clocks.data.clocks.filter(isPromise).map(({ kind, subject: of, sentences }) => (
        <section key={`${kind}${of ?? ''}`}>
          <Title order={3} size="h5" mb={4}>
            {t(`explain.clock.${kind}`)}
          </Title>
          <Sentences sentences={sentences} />
        </section>
      ))}
    </>
  );
}

/** The age of a request promises nothing. */
const isPromise = ({ kind }: { kind: string }): boolean => kind !== 'E2E';

const Sentences = ({ sentences }: { sentences: string[] }) => (
  <ul className="triage-sentences">
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
