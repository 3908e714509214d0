import { useUncontrolled } from '@mantine/hooks';
import { Clocks } from '../features/clocks/components/clocks';
import { Composer } from '../features/conversation/components/composer';
import { Timeline } from '../features/conversation/components/timeline';
import type { Shown } from '../features/conversation/moments';
import { useRequestPage } from '../features/request/api/read-page';
import { Ask } from '../features/request/components/ask';
import { RequestHead } from '../features/request/components/request-head';
import { Failed, Loading } from '../shared/ui/states';

interface RequestPanelProps {
  number: string;
  /** False where the page already has the title as its heading. */
  titled?: boolean;
  /** The kind of moments that the timeline shows alone, where the address carries it. */
  show?: Shown;
  setShow?: (show: Shown) => void;
}

/** A request with everything one can do on it: the whole page at its address, or beside the list of a queue. */
export function RequestPanel({ number, titled = true, ...shown }: RequestPanelProps) {
  const { data: page, error, refetch } = useRequestPage(number);
  const [show, setShow] = useUncontrolled<Shown>({ value: shown.show, onChange: shown.setShow, finalValue: 'all' });
  if (page === undefined) return error === null ? <Loading /> : <Failed error={error} retry={() => void refetch()} />;
  return (
    <div className="request-panel">
      <RequestHead
        page={page}
        titled={titled}
        clocks={page.clocks && <Clocks clocks={page.clocks} withKey={!titled} />}
        acts={null}
      />
      <div className="request-columns">
        <div>
          <Ask request={page.request} />
          <Composer request={page.request} />
          {page.timeline !== null && (
            <Timeline
              page={page}
              timeline={page.timeline}
              show={show}
              setShow={setShow}
              fileNames={new Map()}
              actsOnQuestion={() => null}
            />
          )}
        </div>
      </div>
    </div>
  );
}
