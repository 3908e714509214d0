import type { IntakeFieldDto, RequestDto } from '../../../client';
import { useService } from '../../../shared/catalogue/use-service';
import { useAttachFile } from '../../../shared/files/use-attach-file';
import { IntakeField } from '../../../shared/ui/intake-field';
import { Refused } from '../../../shared/ui/states';
import type { Values } from '../act';
import { intakeName } from '../values';

const NONE: IntakeFieldDto[] = [];

interface IntakeFieldsProps {
  request: RequestDto;
  /** False: only the fields that have no answer yet. */
  isWhole: boolean;
  values: Values;
  set: (name: string, value: string) => void;
  /** Why an answer was refused, by its pointer. */
  errors: ReadonlyMap<string, string> | undefined;
  /** Why the dialog does not send the answers. */
  fault: string | undefined;
  autoFocus: boolean;
}

/** The fields of the form of a service. A file is added to the request at once. */
export function IntakeFields({ request, isWhole, values, set, errors, fault, autoFocus }: IntakeFieldsProps) {
  const attach = useAttachFile(request.number ?? request.id);
  const answers = (request.intake ?? {}) as Record<string, string | number>;
  const fields = (useService(request.serviceId).data?.intake ?? NONE).filter(({ key }) => isWhole || !(key in answers));
  return (
    <>
      {fields.map((field, index) => {
        const name = intakeName(field.kind, field.key);
        return (
          <IntakeField
            key={field.key}
            field={field}
            required={false}
            value={values[name] ?? String(answers[field.key] ?? '')}
            onChange={(answer) => set(name, answer)}
            onFile={(file) => attach.mutate(file)}
            error={errors?.get(`/intake/${field.key}`) ?? (index === 0 ? fault : undefined)}
            autoFocus={(autoFocus && index === 0) || undefined}
          />
        );
      })}
      <Refused error={attach.error} />
    </>
  );
}
