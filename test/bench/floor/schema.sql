-- The minimal tables of a request tracker, filled with the texts of the existing requests.
CREATE SCHEMA floor;
SET search_path = floor;

CREATE TABLE request (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  department integer NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  state text NOT NULL DEFAULT 'NEW',
  author integer NOT NULL DEFAULT 1,
  assignee integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  due_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', title || ' ' || body)) STORED
);

CREATE TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id bigint NOT NULL REFERENCES request,
  kind text NOT NULL,
  actor integer NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO request (department, title, body, state, created_at, due_at)
SELECT dense_rank() OVER (ORDER BY r.holder_department_id), t.title, t.description,
       CASE WHEN r.ended_at IS NULL AND r.state <> 'RESOLVED' THEN 'NEW' ELSE 'CLOSED' END, r.created_at, r.due_at
  FROM public.request r JOIN public.request_text t ON t.request_id = r.id
 ORDER BY r.created_at;

INSERT INTO event (request_id, kind, actor, data, created_at)
SELECT id, kind, 1, '{}', created_at FROM request, unnest(ARRAY['created', 'accepted', 'answered', 'closed']) AS kind;

CREATE INDEX request_open ON request (department, due_at, id) WHERE state = 'NEW';
CREATE INDEX request_search ON request USING gin (search);
CREATE INDEX event_of_request ON event (request_id, id);
ANALYZE request;
ANALYZE event;
