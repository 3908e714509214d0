import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../shared/drafts/use-draft';
import { useAskQuestion } from '../api/ask-question';
import { ActDialog, type DialogProps } from './act-dialog';
import { TextArea } from './text-area';

/** Asks the other side. The ball is theirs then, and the clock stands. */
export default function AskDialog({ subject, done, close }: DialogProps) {
  const { t } = useTranslation('triage');
  const [text, setText, forget] = useDraft(`${subject.number}.ask`);
  const act = useAskQuestion(subject.number);
  const onSuccess = (): void => {
    forget();
    done(t('ask.done', { requester: subject.requester.name }));
  };
  return (
    <ActDialog
      {...{ subject, act, close }}
      title={t('ask.title')}
      sendText={t('ask.send', { holder: subject.holder.name, requester: subject.requester.name })}
      send={() => act.mutate({ body: text }, { onSuccess })}
    >
      <TextArea
        label={t('ask.text')}
        description={t('ask.hint', { holder: subject.holder.name, requester: subject.requester.name })}
        text={text}
        change={setText}
        error={act.error?.fields.get('/body')}
        isFirst
      />
    </ActDialog>
  );
}
