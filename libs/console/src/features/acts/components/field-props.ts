/** The parts of a field that each kind shows in its own way. */
export interface FieldProps {
  label: string;
  description: string | undefined;
  value: string;
  set: (value: string) => void;
  error: string | undefined;
  required: boolean;
  autoFocus: boolean;
}

/** A field that proposes a value. */
export interface PresetFieldProps extends FieldProps {
  /** Gives the value until the reader gives one. It is sent, and is no draft. */
  preset: (value: string) => void;
}
