import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../shared/drafts/use-draft';
import { usePostNote } from '../api/post-note';
import { ActDialog, type DialogProps } from './act-dialog';
import { TextArea } from './text-area';

/** A note that the other side never sees. */
export default function NoteDialog({ subject, done, close }: DialogProps) {
  const { t } = useTranslation('triage');
  const [text, setText, forget] = useDraft(`${subject.number}.note`);
  const act = usePostNote(subject.number);
  const onSuccess = (): void => {
    forget();
    done(t('note.done', { requester: subject.requester.name }));
  };
  return (
    <ActDialog
      {...{ subject, act, close }}
      title={t('note.title')}
      sendText={t('note.send', { holder: subject.holder.name, requester: subject.requester.name })}
      send={() => act.mutate(text, { onSuccess })}
    >
      <TextArea
        label={t('note.text')}
        description={t('note.hint', { holder: subject.holder.name, requester: subject.requester.name })}
        text={text}
        change={setText}
        error={act.error?.fields.get('/body')}
        isFirst
      />
    </ActDialog>
  );
}
