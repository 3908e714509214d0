import { useUncontrolled } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ActBar } from '../features/acts/components/act-bar';
import { ActDone } from '../features/acts/components/act-done';
import { OpenActDialog } from '../features/acts/components/open-act-dialog';
import { SubjectActs } from '../features/acts/components/subject-acts';
import { orderSubject } from '../features/acts/order-subject';
import { type Done, useDone } from '../features/acts/use-done';
import { subjectOf } from '../features/acts/subject-of';
import { Clocks } from '../features/clocks/components/clocks';
import { Misses } from '../features/clocks/components/misses';
import { Composer } from '../features/conversation/components/composer';
import { Timeline } from '../features/conversation/components/timeline';
import type { Shown } from '../features/conversation/moments';
import { Feedback } from '../features/feedback/components/feedback';
import { useFiles } from '../features/files/api/list-files';
import { FileList } from '../features/files/components/file-list';
import { OpenMatters } from '../features/helping/components/open-matters';
import { People } from '../features/helping/components/people';
import { NegotiationCard } from '../features/negotiation/components/negotiation-card';
import { PresentPeople } from '../features/presence/components/present-people';
import { useTyping } from '../features/presence/use-typing';
import { useOrderLinks } from '../features/request-orders/api/list-order-links';
import { Orders } from '../features/request-orders/components/orders';
import { useRequestPage } from '../features/request/api/read-page';
import { Ask } from '../features/request/components/ask';
import { WorkLogs } from '../features/request/components/work-logs';
import { RequestHead } from '../features/request/components/request-head';
import type { RequestPageDto } from '../client';
import { AnchorLink } from '../shared/ui/anchor-link';
import { SectionLevel } from '../shared/ui/section-title';
import { Failed, Loading } from '../shared/ui/states';

interface RequestPanelProps {
  number: string;
  /** False where the page already has the title as its heading. */
  titled?: boolean;
  /** The kind of moments that the timeline shows alone, where the address carries it. */
  show?: Shown;
  setShow?: (show: Shown) => void;
  /** The act whose dialog is open, like `decline` or `refuseTransfer/` with the id of the transfer, where the address carries it. */
  act?: string | null;
  setAct?: (act: string | null) => void;
  /** The last act, where the page tells of it also after the request has gone out of sight. */
  done?: Done;
}

/** A request with everything one can do on it: the whole page at its address, or beside the list of a queue. */
export function RequestPanel({ number, ...rest }: RequestPanelProps) {
  const { data: page, error, refetch } = useRequestPage(number);
  const own = useDone(number);
  const done = rest.done ?? own;
  if (page !== undefined) return <LoadedPanel key={number} page={page} {...rest} done={done} />;
  if (error === null) return <Loading />;
  return (
    <>
      <ActDone name={done[0]} />
      <Failed error={error} retry={() => void refetch()} />
    </>
  );
}

interface LoadedPanelProps extends Omit<RequestPanelProps, 'number'> {
  page: RequestPageDto;
  done: Done;
}

function LoadedPanel({ page, titled = true, done: [done, tellDone], ...shown }: LoadedPanelProps) {
  const { t } = useTranslation('request');
  const { request } = page;
  const [show, setShow] = useUncontrolled<Shown>({ value: shown.show, onChange: shown.setShow, finalValue: 'all' });
  const [act, setAct] = useUncontrolled<string | null>({ value: shown.act, onChange: shown.setAct, finalValue: null });
  const [writingFor, typed] = useTyping();
  const links = useOrderLinks(request.number ?? '');
  const files = useFiles(page.timeline === null ? '' : (request.number ?? ''));
  const open = (name: string, within = ''): void => setAct(within === '' ? name : `${name}/${within}`);
  const actsOn = (names: string[], within: string) => (
    <SubjectActs subject={subjectOf(page, within)} names={names} open={(name) => open(name, within)} />
  );
  return (
    <SectionLevel value={titled ? 3 : 2}>
      <div className="request-panel">
        <RequestHead
          page={page}
          titled={titled}
          beside={
            request.number !== null && (
              <AnchorLink to="/requests/$number" params={{ number: request.number }} size="sm">
                {t('open')}
              </AnchorLink>
            )
          }
          clocks={page.clocks && <Clocks clocks={page.clocks} withKey={!titled} />}
          acts={<ActBar page={page} open={open} withKeys={!titled} />}
        />
        {page.timeline !== null && request.number !== null && (
          <PresentPeople number={request.number} writingFor={writingFor} />
        )}
        <ActDone name={done} />
        <OpenActDialog opened={act} page={page} close={() => setAct(null)} done={tellDone} />
        <div className="request-columns">
          <div>
            {page.timeline !== null && request.number !== null && <OpenMatters request={request} actsOn={actsOn} />}
            <NegotiationCard page={page} withKey={!titled} />
            <Ask request={request} />
            <Composer request={request} onTyping={typed} withKeys={!titled} />
            {page.timeline !== null && (
              <Timeline
                page={page}
                timeline={page.timeline}
                show={show}
                setShow={setShow}
                links={links}
                fileNames={new Map(files.map(({ id, name }) => [id, name]))}
                actsOnQuestion={({ id, outcome }) =>
                  actsOn(outcome === null ? ['withdrawQuestion'] : outcome === 'REPLIED' ? ['refuseReply'] : [], id)
                }
              />
            )}
          </div>
          <aside>
            {request.number !== null && (
              <Orders
                page={page}
                adding={actsOn(['linkOrder'], '')}
                links={links}
                actsOn={({ system, reference, abilities: { dispute, settleDispute, unlink } }) =>
                  actsOn(
                    [
                      ...(dispute ? ['raiseDispute'] : []),
                      ...(settleDispute ? ['resolveDispute'] : []),
                      ...(unlink ? ['unlinkOrder'] : []),
                    ],
                    orderSubject(system, reference),
                  )
                }
              />
            )}
            {page.timeline !== null && request.number !== null && <People request={request} actsOn={actsOn} />}
            {page.timeline !== null && <FileList request={request} />}
            <Feedback page={page} />
            {page.clocks !== null && page.timeline !== null && (
              <Misses clocks={page.clocks} actsOn={(clock) => actsOn(['explainMiss'], clock)} />
            )}
            {page.timeline !== null && request.number !== null && <WorkLogs number={request.number} />}
          </aside>
        </div>
      </div>
    </SectionLevel>
  );
}
