import { useMe } from '../session/use-me';
import { fullInstantText, instantText } from '../time/format';

/** An instant in the zone of the reader. The pointer shows it with its year and zone. */
export function Instant({ at }: { at: string }) {
  const { zone } = useMe().user;
  return (
    <time dateTime={at} title={fullInstantText(at, zone)}>
      {instantText(at, zone)}
    </time>
  );
}
