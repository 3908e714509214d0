import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  example?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  example?: unknown;
  schema: Schema;
}

interface Described {
  operationId?: string;
  description?: string;
  parameters?: (Parameter & { $ref?: string })[];
  requestBody?: { $ref?: string; content?: Record<string, Omit<Body, 'isForm'>> };
  responses: Record<string, { $ref?: string; content?: Record<string, object> }>;
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: Record<string, Record<string, unknown>>;
}

export interface Operation {
  operationId: string;
  method: Method;
  path: string;
  /** The paths that the operation answers to. */
  address: RegExp;
  parameters: Parameter[];
  /** The schema of the JSON body or of the form; null without a body. */
  body: Body | null;
  /** The person of the demo world who tries it; null where nobody has to sign in. */
  triedBy: string | null;
}

interface Body {
  schema: Schema;
  isForm: boolean;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

const METHODS: Method[] = ['get', 'post', 'put', 'patch', 'delete'];
const COMMITTED = join(__dirname, '../../openapi.json');

/** The committed document: its operations, and its judgement of answers. */
export class ContractDocument {
  readonly operations: Operation[];
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: true });
  private readonly judges = new Map<string, ValidateFunction>();

  constructor(private readonly document = JSON.parse(readFileSync(COMMITTED, 'utf8')) as Document) {
    formats.default(this.ajv);
    this.ajv.addSchema(document, 'document');
    this.operations = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const described = item[method];
        return described?.operationId === undefined ? [] : [this.operationOf(path, method, described)];
      }),
    );
  }

  /** The document with one operation, changed by the caller. */
  narrowedTo(operationId: string, change: (described: object) => object): ContractDocument {
    const { path, method } = this.operations.find((each) => each.operationId === operationId)!;
    const described = change(this.document.paths[path]![method]!) as Described;
    return new ContractDocument({ ...this.document, paths: { [path]: { [method]: described } } });
  }

  /** The operation that answers at this address; a path with fewer parameters goes first. Undefined where none does. */
  at(method: Method, url: string): Operation | undefined {
    const path = url.split('?')[0]!;
    const parameters = (each: Operation): number => each.path.split('{').length;
    return this.operations
      .filter((each) => each.method === method && each.address.test(path))
      .sort((a, b) => parameters(a) - parameters(b))[0];
  }

  /** What a reference of the document points at, or the value itself. */
  resolved<T extends { $ref?: string }>(value: T): T {
    if (value.$ref === undefined) return value;
    const steps = value.$ref.slice(2).split('/').map(unescaped);
    const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], this.document);
    return this.resolved(found as T);
  }

  examplesOf({ example, examples = {} }: Body): unknown[] {
    const named = Object.values(examples).map(({ value }) => value);
    return named.length > 0 ? named : [example];
  }

  /** Everything in which the answer differs from the document. */
  faultsOf({ path, method }: Operation, status: number, contentType: string, body: string): string[] {
    const { responses } = this.document.paths[path]![method]!;
    const key = responses[status] === undefined ? 'default' : String(status);
    const { content = {} } = this.resolved(responses[key]!);
    const type = contentType.split(';')[0]!;
    if (body === '' && Object.keys(content).length === 0) return [];
    // A file has its own type.
    if (content['*/*'] !== undefined) return [];
    if (content[type] === undefined) return isTable(type, status) ? [] : [`answers ${status} as "${type}"`];
    if (!/json$/.test(type)) return [];
    const judge = this.judgeOf(path, method, key, type);
    if (judge(JSON.parse(body))) return [];
    return judge
      .errors!.slice(0, 3)
      .map(({ instancePath, message }) => `answers ${status}: ${instancePath} ${message}`);
  }

  private judgeOf(path: string, method: Method, status: string, type: string): ValidateFunction {
    const { $ref } = this.document.paths[path]![method]!.responses[status]!;
    const place = $ref === undefined ? ['paths', path, method, 'responses', status] : $ref.slice(2).split('/');
    const pointer = [...place, 'content', type, 'schema'].map((step) => encodeURIComponent(escaped(step)));
    const ref = `document#/${pointer.join('/')}`;
    const judge = this.judges.get(ref) ?? this.ajv.compile({ $ref: ref });
    this.judges.set(ref, judge);
    return judge;
  }

  private operationOf(path: string, method: Method, described: Described): Operation {
    const content = this.resolved(described.requestBody ?? {}).content ?? {};
    const [type] = Object.keys(content);
    return {
      operationId: described.operationId!,
      method,
      path,
      address: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      parameters: (described.parameters ?? []).map((parameter) => this.resolved(parameter)),
      body: type === undefined ? null : { ...content[type]!, isForm: type === 'multipart/form-data' },
      triedBy: /\*In the demo:\* ([A-Z]\w+ [A-Z]\w+)/.exec(described.description ?? '')?.[1] ?? null,
    };
  }
}

/** A report asked for by `format=csv`. */
const isTable = (type: string, status: number): boolean => type === 'text/csv' && status === 200;

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
