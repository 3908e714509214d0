import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useResolveRequest } from '../api/resolve-request';
import { ActDialog, type DialogProps } from './act-dialog';
import { TextArea } from './text-area';

/** Answers the request for the department. */
export default function AnswerDialog({ subject, done, close }: DialogProps) {
  const { t } = useTranslation('triage');
  const [text, setText, forget] = useDraft(`${subject.number}.answer`);
  const act = useResolveRequest(subject.number);
  const onSuccess = (): void => {
    forget();
    done(t('answer.done', { requester: subject.requester.name }));
  };
  return (
    <ActDialog
      {...{ subject, act, close }}
      title={t('answer.title')}
      sendText={t('answer.send', { holder: subject.holder.name, requester: subject.requester.name })}
      send={() => act.mutate({ answer: text }, { onSuccess })}
    >
      <TextArea
        label={t('answer.text')}
        description={t('answer.hint', { holder: subject.holder.name, requester: subject.requester.name })}
        text={text}
        change={setText}
        error={act.error?.fields.get('/answer')}
        isFirst
      />
    </ActDialog>
  );
}
