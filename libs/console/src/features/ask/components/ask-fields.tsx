import { Button, Group, Kbd, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/api/refusal';
import { useMe } from '../../../shared/session/use-me';
import { Refused } from '../../../shared/ui/states';
import type { Service } from '../api/list-services';
import type { Preview } from '../api/preview-request';
import { type AskForm, EMPTY, PRIORITIES, toDraft } from '../ask-form';
import { IntakeField } from '../../../shared/ui/intake-field';
import type { First } from '../first-empty';
import type { Asking } from '../use-ask-form';
import { FileField } from './file-field';
import { MoreFields } from './more-fields';
import { OrderField } from './order-field';
import { ServiceField } from './service-field';
import { Summary } from './summary';
import { Warnings } from './warnings';
import css from './ask.module.css';

interface AskFieldsProps extends Pick<Asking, 'form' | 'change' | 'tell'> {
  services: Service[];
  files: File[];
  setFiles: (files: File[]) => void;
  preview: Preview | undefined;
  faults: ReadonlyMap<string, string>;
  refusal: Refusal | null;
  isSending: boolean;
  /** The field that has the focus when the screen opens. */
  first: First;
  send: () => void;
}

export function AskFields({ services, form, change, tell, files, setFiles, ...rest }: AskFieldsProps) {
  const { preview, faults, refusal, isSending, first, send } = rest;
  const { t } = useTranslation('ask');
  const { t: common } = useTranslation();
  const { user, memberships } = useMe();
  const [isOpen, setOpen] = useState(() => hasMore(form));
  const service = services.find(({ address }) => address === form.service);
  const isOwn = memberships.some(({ code }) => code === service?.department.code);
  const askers = isOwn ? othersOf(services, service!) : memberships;
  const required = new Set([...(preview?.terms.requiredFields ?? [])]);
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <Stack gap="md" role="form" aria-label={t('title')} onKeyDown={sendByKey}>
      <ServiceField
        services={services}
        value={form.service}
        onChange={(address) => {
          change({ service: address });
          tell({ service: address });
        }}
        error={faults.get('/serviceId')}
        autoFocus={first === 'service'}
      />
      <OrderField
        value={form.order}
        onChange={(order) => change({ order })}
        onDone={(order) => tell({ order })}
        mayHaveMeant={preview?.newOrder?.mayHaveMeant ?? []}
        error={faults.get('/orderReference/reference') ?? faults.get('/orderReference')}
        autoFocus={first === 'order'}
      />
      <TextInput
        label={t('subject.label')}
        placeholder={t('subject.placeholder')}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={faults.get('/title')}
        autoFocus={first === 'title'}
        maxLength={200}
        required
        withAsterisk={false}
      />
      {(service?.intake ?? []).map((field) => (
        <IntakeField
          key={`${form.service} ${field.key}`}
          field={field}
          required={field.required || required.has(field.key)}
          value={form.intake[field.key] ?? ''}
          onChange={(text) => change({ intake: { ...form.intake, [field.key]: text } })}
          onFile={(file) => setFiles([...files, file])}
          error={faults.get(`/intake/${field.key}`)}
        />
      ))}
      <Textarea
        label={t('body.label')}
        placeholder={t('body.placeholder')}
        value={form.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
        error={faults.get('/description')}
        autosize
        minRows={4}
        maxRows={16}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          label={t('priority.label')}
          value={form.priority}
          onChange={(event) => change({ priority: event.currentTarget.value as AskForm['priority'] })}
          data={PRIORITIES.map((value) => ({ value, label: common(`priority.${value}`) }))}
          error={faults.get('/priority')}
        />
        <TextInput
          type="datetime-local"
          label={t('wished.label')}
          description={t('wished.hint', { zone: user.zone })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.wished}
          onChange={(event) => change({ wished: event.currentTarget.value })}
          error={faults.get('/wishedDate')}
        />
      </SimpleGrid>
      <FileField files={files} onChange={setFiles} />
      {isOpen || isOwn ? (
        <MoreFields form={form} change={change} askers={askers} faults={faults} />
      ) : (
        <Button variant="subtle" size="compact-sm" className={css.left} onClick={() => setOpen(true)}>
          {t('more')}
        </Button>
      )}
      {preview !== undefined && service !== undefined && <Warnings preview={preview} service={service} />}
      {preview !== undefined && <Summary preview={preview} />}
      <Refused error={refusal} />
      <Group justify="space-between">
        <Button onClick={send} loading={isSending} rightSection={<Kbd size="xs">{SEND_KEYS}</Kbd>}>
          {service === undefined ? t('send.nobody') : t('send.to', { department: service.department.name })}
        </Button>
        {toDraft(form) !== '' && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => (change(EMPTY), setFiles([]), tell({ service: '', order: '' }))}
          >
            {t('discard')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

const SEND_KEYS = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘ ↵' : 'Ctrl ↵';

const hasMore = ({ channel, onBehalfOf, askingFor, askedAt, restricted }: AskForm): boolean =>
  channel !== EMPTY.channel || onBehalfOf !== '' || askingFor !== '' || askedAt !== '' || restricted;

/** The departments that ask this service; its own people may ask on their behalf. */
function othersOf(services: readonly Service[], { department }: Service): { code: string; name: string }[] {
  const all = new Map(services.map((each) => [each.department.code, each.department]));
  return [...all.values()].filter(({ code }) => code !== department.code);
}
