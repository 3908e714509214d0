-- Purpose  How many answers cite articles, and how many cite articles that are not stale (M24).
-- Grain    One row for each request whose last answer was given in the period.
-- Basis    An article was stale if, when it was cited, it was past its review date or a reader had flagged it.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    request_resolved; article_citation_pk for the citations.
SELECT r.id                        AS request_id,
       r.request                   AS request,
       r.resolved_at               AS at,
       true                        AS answered,
       cited.times > 0             AS citing,
       cited.times_stale > 0       AS citing_stale
  FROM asked r,
       LATERAL (SELECT count(*) AS times, count(*) FILTER (WHERE was_stale) AS times_stale
                  FROM article_citation WHERE request_id = r.id) AS cited
 WHERE r.resolved_at >= $1 AND r.resolved_at < $2
