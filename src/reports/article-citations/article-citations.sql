-- Purpose  How far answers rest on articles, and on articles that could be relied on (M24).
-- Grain    One row per request whose last answer was given in the period.
-- Basis    An article is stale when it is past its review date or a reader has flagged it, at the moment it was cited.
-- Params   $1 from, $2 to (instants, half-open); asked and the others as in metrics/cells.ts.
-- Index    article_citation_pk for the citations.
SELECT r.id                        AS request_id,
       r.resolved_at               AS at,
       true                        AS answered,
       cited.times > 0             AS citing,
       cited.times_stale > 0       AS citing_stale
  FROM asked r,
       LATERAL (SELECT count(*) AS times, count(*) FILTER (WHERE was_stale) AS times_stale
                  FROM article_citation WHERE request_id = r.id) AS cited
 WHERE r.resolved_at >= $1 AND r.resolved_at < $2
