import { createRequire } from 'node:module';

/** Traces of this process. Absent where no `OTEL_` variable is set: then the library is not loaded. */
export interface Tracing {
  /** The id of the trace that the code runs in, if there is one. */
  traceId(): string | undefined;
  /** Names the span of the present request by the template of its route. */
  nameRoute(route: string): void;
  /** Sends the spans that are still waiting. */
  end(): Promise<void>;
}

const isWanted = (env: NodeJS.ProcessEnv): boolean =>
  Object.keys(env).some((name) => name.startsWith('OTEL_')) && env.OTEL_SDK_DISABLED !== 'true';

/**
 * It is imported before everything else. The libraries are patched while they load, so nothing here may wait, and CommonJS
 * is loaded by `require`.
 */
export const tracing: Tracing | null = isWanted(process.env) ? startTracing() : null;

function startTracing(): Tracing {
  const require = createRequire(import.meta.url);
  const { context, trace } = require('@opentelemetry/api') as typeof import('@opentelemetry/api');
  const { getRPCMetadata, RPCType } = require('@opentelemetry/core') as typeof import('@opentelemetry/core');
  const { OTLPTraceExporter } =
    require('@opentelemetry/exporter-trace-otlp-http') as typeof import('@opentelemetry/exporter-trace-otlp-http');
  const { registerInstrumentations } =
    require('@opentelemetry/instrumentation') as typeof import('@opentelemetry/instrumentation');
  const { HttpInstrumentation } =
    require('@opentelemetry/instrumentation-http') as typeof import('@opentelemetry/instrumentation-http');
  const { PgInstrumentation } =
    require('@opentelemetry/instrumentation-pg') as typeof import('@opentelemetry/instrumentation-pg');
  const { defaultResource, detectResources, envDetector } =
    require('@opentelemetry/resources') as typeof import('@opentelemetry/resources');
  const { BatchSpanProcessor, NodeTracerProvider } =
    require('@opentelemetry/sdk-trace-node') as typeof import('@opentelemetry/sdk-trace-node');

  process.env.OTEL_SERVICE_NAME ??= 'lockstep';
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => PROBES.includes(url ?? '') }),
      // A statement outside a request is the background's. It would be a trace of its own every second.
      new PgInstrumentation({ requireParentSpan: true }),
    ],
  });
  return {
    traceId: () => trace.getActiveSpan()?.spanContext().traceId,
    nameRoute: (route) => {
      const metadata = getRPCMetadata(context.active());
      if (metadata?.type === RPCType.HTTP) metadata.route = route;
    },
    end: () => provider.shutdown(),
  };
}

const PROBES = ['/livez', '/readyz', '/metrics'];
