-- Purpose  Whether the articles of a department are up to date, and how many requests they made unnecessary (M24).
-- Grain    One row for each department that owns an article, or whose answers or articles made a request unnecessary in the
--          period.
-- Basis    Articles as they are at $5, without retired ones. Requests that became unnecessary in the period.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive; $5 now;
--          $6 only this department, or null.
-- Index    article_of_department, deflection_of_provider.
SELECT d.id, d.code, d.name,
       kept.articles, kept.past_review AS "pastReview", kept.flagged,
       spared.deflections, spared.by_articles AS "byArticles"
  FROM department d,
       LATERAL (SELECT CAST(count(*) AS integer) AS articles,
                       CAST(count(*) FILTER (WHERE stale_from <= $5::timestamptz) AS integer) AS past_review,
                       CAST(count(*) FILTER (WHERE stale_from > $5 AND flagged_at IS NOT NULL) AS integer) AS flagged
                  FROM article WHERE department_id = d.id AND retired_at IS NULL) AS kept,
       LATERAL (SELECT CAST(count(*) AS integer) AS deflections, CAST(count(article_id) AS integer) AS by_articles
                  FROM deflection
                 WHERE provider_department_id = d.id
                   AND recorded_at >= $1::timestamptz AND recorded_at < $2::timestamptz) AS spared
 WHERE ($4::boolean OR d.id = ANY ($3::uuid[])) AND ($6::uuid IS NULL OR d.id = $6)
   AND (kept.articles > 0 OR spared.deflections > 0)
 ORDER BY d.code
