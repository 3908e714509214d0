import { Grid } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { useMe } from '../../../shared/session/use-me';
import { Failed, Loading } from '../../../shared/ui/states';
import { type Service, useServices } from '../api/list-services';
import { usePreview } from '../api/preview-request';
import { useSubmitRequest } from '../api/submit-request';
import { bodyOf } from '../ask-form';
import { faultsOf } from '../faults';
import { firstEmpty } from '../first-empty';
import { type AskAddress, useAskForm } from '../use-ask-form';
import { AskFields } from './ask-fields';
import { Answered } from './answered';
import { PreviewPanel } from './preview-panel';
import { SentFiles } from './sent-files';

const PAUSE_MS = 350;

interface AskScreenProps {
  address: AskAddress;
  onAddress: (next: AskAddress) => void;
  /** The request is sent with all its files. */
  onSent: (number: string) => void;
}

/** A request before it is sent: the form, and beside it what the interface says about it. */
export function AskScreen(props: AskScreenProps) {
  const services = useServices();
  if (services.isPending) return <Loading />;
  if (services.isError) return <Failed error={services.error} retry={() => void services.refetch()} />;
  return <Asked {...props} services={services.data} />;
}

function Asked({ address, onAddress, onSent, services }: AskScreenProps & { services: Service[] }) {
  const { user } = useMe();
  const { form, change, tell, forget } = useAskForm(address, onAddress);
  const [first] = useState(() => firstEmpty({ ...form, ...address }));
  const [files, setFiles] = useState<File[]>([]);
  const [settled] = useDebouncedValue(form, PAUSE_MS);
  const fieldsOf = (service: string) => services.find((each) => each.address === service)?.intake ?? [];
  const preview = usePreview(bodyOf(settled, fieldsOf(settled.service), user.zone));
  const [isAnswered, setAnswered] = useState(false);
  const submit = useSubmitRequest();
  const sent = submit.data?.number ?? null;
  const clear = submit.reset;
  const edit = useCallback<typeof change>(
    (part) => {
      clear();
      change(part);
    },
    [clear, change],
  );
  const send = (): void =>
    submit.mutate(bodyOf(form, fieldsOf(form.service), user.zone), {
      onSuccess: ({ number }: { number: string | null }) => {
        forget();
        if (files.length === 0) onSent(number!);
      },
    });
  if (sent !== null) return <SentFiles number={sent} files={files} onDone={() => onSent(sent)} />;
  if (isAnswered) return <Answered again={() => setAnswered(false)} />;
  return (
    <Grid gap="xl">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <AskFields
          {...{ services, form, change: edit, tell, files, setFiles, preview: preview.data, send }}
          first={first}
          faults={faultsOf(submit.error, preview.error, preview.data)}
          refusal={submit.error}
          isSending={submit.isPending}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <PreviewPanel
          preview={preview}
          form={form}
          services={services}
          onAnswered={() => (forget(), setAnswered(true))}
        />
      </Grid.Col>
    </Grid>
  );
}
