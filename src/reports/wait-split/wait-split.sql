-- Purpose  The parts of the time between submission and answer (M11).
-- Grain    One row for each request submitted in the period.
-- Basis    Calendar seconds up to now, in the same classes as the shares of delay cost. An answered request is held by
--          nobody.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted; request_time_pk.
SELECT r.id                                            AS request_id,
       r.request                                       AS request,
       r.submitted_at                                  AS at,
       true                                            AS asked,
       spent.pw + CASE WHEN held_as = 'PW' THEN since ELSE 0 END AS pw,
       spent.pb + CASE WHEN held_as = 'PB' THEN since ELSE 0 END AS pb,
       spent.pl + CASE WHEN held_as = 'PL' THEN since ELSE 0 END AS pl,
       spent.rw + CASE WHEN held_as = 'RW' THEN since ELSE 0 END AS rw,
       spent.ro + CASE WHEN held_as = 'RO' THEN since ELSE 0 END AS ro,
       spent.ex + CASE WHEN held_as = 'EX' THEN since ELSE 0 END AS ex,
       spent.pw + spent.pb + spent.pl + spent.rw + spent.ro + spent.ex + since AS whole
  FROM asked r
  JOIN request_time spent ON spent.request_id = r.id
 CROSS JOIN LATERAL (SELECT coalesce(CAST(extract(epoch FROM $5 - spent.held_since) AS integer), 0)) AS open (since)
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
