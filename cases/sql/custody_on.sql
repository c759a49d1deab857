-- Custody of persons at the end of a day: what cases.held says of one ledger, for all of them at once.
-- Wants: asked (day, all_stages), person (id, died), seen (the chosen periods that the asker may see), period (those of the persons).

-- Most ledgers are plain: every date is known to the day and one period follows another, so that of those that deprive of
-- liberty, and of those that bind at liberty, the last begun by the day decides. A person needs the whole rule for one
-- `odd` row until then: a date known by month, a period of no day, two at once, an arrest that counts from the detention
-- before it, a row that only says that somebody was at liberty, a death.
neighbours AS (
  SELECT *,
    coalesce(ended, CASE WHEN kind_id = {ARREST} THEN began + nullif(ordered_days, 0) END, {OPEN}) AS over,
    lag(kind_id) OVER ledger AS kind_before,
    lag(coalesce(ended, {OPEN})) OVER ledger AS over_before,
    lag(end_reason_id) OVER ledger IN ({RELEASES}) AS released_before,
    lead(began) OVER ledger AS next_began
  FROM period
  WINDOW ledger AS (PARTITION BY person_id, deprives ORDER BY began)
),
chained AS (
  SELECT *,
    max(CASE WHEN over_before = began AND NOT coalesce(released_before, false) THEN NULL ELSE began END)
      OVER ledger AS held_from,
    bool_or(began_precision <> 'day' OR ended_precision <> 'day' OR ended <= began OR over_before > began
      OR kind_id = {ARREST} AND over_before = began AND kind_before IN ({SHORT_DETENTION})
      OR kind_id = {LIBERTY} OR died IS NOT NULL) OVER ledger AS odd
  FROM neighbours
  WINDOW ledger AS (PARTITION BY person_id, deprives ORDER BY began ROWS UNBOUNDED PRECEDING)
),
picked_plainly AS MATERIALIZED (
  SELECT person_id, coalesce(bool_or(odd), false) AS odd,
    max(id) FILTER (WHERE deprives AND day < over) AS held,
    max(held_from) FILTER (WHERE deprives) - {ZERO} AS held_from,
    max(id) FILTER (WHERE NOT deprives AND day < over) AS bound,
    max(began) FILTER (WHERE NOT deprives AND day < over) - {ZERO} AS bound_since,
    max(over) FILTER (WHERE deprives AND over <= day) - {ZERO} AS released,
    max(ARRAY[over - {ZERO}, deprives::int, id, coalesce(end_reason_id = {PRESUMED}, ended IS NULL)::int])
      FILTER (WHERE over <= day) AS last
  FROM chained CROSS JOIN asked WHERE began <= day AND coalesce(day < next_began, true) GROUP BY person_id
),
-- The whole rule. Every window runs over the ledger of a person in the same order, so that the rows are sorted once.
dated AS (
  SELECT *,
    CASE began_precision WHEN 'month' THEN (date_trunc('month', began) + interval '1 month - 1 day')::date
      WHEN 'year' THEN (date_trunc('year', began) + interval '1 year - 1 day')::date
      WHEN 'circa' THEN began + {CIRCA_DAYS} ELSE began END AS began_last,
    CASE ended_precision WHEN 'month' THEN (date_trunc('month', ended) + interval '1 month - 1 day')::date
      WHEN 'year' THEN (date_trunc('year', ended) + interval '1 year - 1 day')::date
      WHEN 'circa' THEN ended + {CIRCA_DAYS} ELSE ended END AS ended_last
  FROM period WHERE person_id IN (SELECT person_id FROM picked_plainly WHERE odd)
),
known AS (
  SELECT *,
    CASE WHEN ended IS NULL THEN {OPEN} ELSE greatest(ended, began) END AS stands,
    CASE WHEN ended_precision = 'day' THEN ended
      ELSE greatest(ended, least(began + 1, ended_last)) END AS known_end
  FROM dated
),
placed AS (
  SELECT *,
    row_number() OVER ledger AS place,
    coalesce(lag(kind_id) OVER ledger IN ({SHORT_DETENTION})
      AND lag(known_end) OVER ledger BETWEEN began AND began_last, false) AS passed_on
  FROM known
  WINDOW ledger AS (
    PARTITION BY person_id, deprives ORDER BY stands, began_last, id
  )
),
-- The day from which an arrest counts is that of the last row that continued no short detention. A place and a day in
-- one number, so that the highest place brings its day along.
counted AS (
  SELECT *,
    {ZERO} + (max(CASE WHEN NOT passed_on THEN place * {WIDE} + (began - {ZERO}) END) OVER ledger %% {WIDE})::int
      AS counted_from
  FROM placed
  WINDOW ledger AS (PARTITION BY person_id, deprives
    ORDER BY stands, began_last, id ROWS UNBOUNDED PRECEDING)
),
arrests AS (
  SELECT *,
    CASE WHEN kind_id = {ARREST} AND ordered_days > 0 THEN
      CASE WHEN counted_from + ordered_days > began THEN counted_from ELSE began END + ordered_days END AS by_days
  FROM counted
),
ends AS (
  SELECT *,
    CASE WHEN ended IS NULL THEN coalesce(by_days, {OPEN})
      WHEN ended_precision <> 'day' AND by_days BETWEEN
        CASE ended_precision WHEN 'circa' THEN ended - {CIRCA_DAYS} ELSE ended END AND ended_last THEN by_days
      ELSE known_end END AS until,
    CASE WHEN ended IS NULL THEN by_days IS NOT NULL ELSE coalesce(end_reason_id = {PRESUMED}, false) END AS presumed
  FROM arrests
),
begins AS (
  SELECT *,
    max(until) OVER (PARTITION BY person_id, deprives
      ORDER BY stands, began_last, id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest
  FROM ends
),
bounds AS (
  SELECT *, CASE WHEN latest > began AND latest <= began_last THEN latest ELSE began END AS since FROM begins
),
joined AS (
  SELECT *,
    greatest(since, until) AS over,
    coalesce(lag(greatest(since, until)) OVER ledger = since
      AND coalesce(lag(end_reason_id) OVER ledger NOT IN ({RELEASES}), true), false) AS unbroken
  FROM bounds
  WINDOW ledger AS (PARTITION BY person_id, deprives
    ORDER BY stands, began_last, id)
),
spell AS (
  SELECT *,
    max(CASE WHEN NOT unbroken THEN place * {WIDE} + (since - {ZERO}) END) OVER (PARTITION BY person_id, deprives
      ORDER BY stands, began_last, id ROWS UNBOUNDED PRECEDING) %% {WIDE}
      AS held_from
  FROM joined
),
-- Of each person the spell that holds, and the one that ended last.
picked_wholly AS (
  SELECT person_id,
    max(ARRAY[place, id, held_from]) FILTER (WHERE deprives AND since <= day AND day < over) AS held,
    max(ARRAY[place, id, since - {ZERO}])
      FILTER (WHERE NOT deprives AND kind_id <> {LIBERTY} AND since <= day AND day < over) AS bound,
    max(ARRAY[over - {ZERO}, -place, coalesce(end_reason_id = 'died', false)::int,
        CASE WHEN presumed OR ended IS NULL THEN over ELSE ended END - {ZERO},
        CASE WHEN presumed OR ended IS NULL THEN 1 ELSE array_position({PRECISIONS}, ended_precision::text) END])
      FILTER (WHERE deprives AND over <= day) AS freed,
    max(ARRAY[over - {ZERO}, deprives::int, -place, id, presumed::int]) FILTER (WHERE over <= day) AS last,
    coalesce(bool_or(deprives AND since <= died AND died < over), false) AS held_at_death
  FROM spell CROSS JOIN asked GROUP BY person_id
),
picked AS (
  SELECT person_id, held, held_from, bound, bound_since, 0 AS by_death, released, 1 AS released_precision,
    last[1] AS last_end, last[3] AS last, last[4] AS last_presumed, false AS held_at_death
  FROM picked_plainly WHERE NOT odd
  UNION ALL SELECT person_id, held[2], held[3], bound[2], bound[3], freed[3], freed[4], freed[5],
    last[1], last[4], last[5], held_at_death
  FROM picked_wholly
),
standing AS (
  SELECT person.id, day, coalesce(person.died <= day, false) AS dead,
    CASE WHEN person.died <= day THEN NULL ELSE picked.held END AS held,
    CASE WHEN person.died <= day OR picked.held IS NOT NULL THEN NULL ELSE picked.bound END AS bound,
    coalesce(person.died <= day AND (held_at_death OR by_death = 1), false) AS died_in_custody,
    held_from, bound_since, released, released_precision, last_end, last, last_presumed
  FROM person CROSS JOIN asked LEFT JOIN picked ON picked.person_id = person.id
),
custody AS (
  SELECT at.id AS person_id, at.dead, at.died_in_custody, at.held IS NOT NULL AS deprived,
    CASE WHEN coalesce(at.held, at.bound) IS NOT NULL THEN shown.kind_id END AS custody,
    CASE WHEN coalesce(at.held, at.bound) IS NOT NULL THEN shown.began END AS since,
    CASE WHEN coalesce(at.held, at.bound) IS NOT NULL THEN shown.began_precision END AS precision,
    CASE WHEN at.held IS NOT NULL THEN {ZERO} + held_from::int END AS held_from,
    CASE WHEN at.held IS NOT NULL THEN at.day - ({ZERO} + held_from::int) END AS days_held,
    CASE WHEN at.held IS NULL THEN {ZERO} + released::int END AS released,
    CASE WHEN at.held IS NULL AND released IS NOT NULL THEN ({PRECISIONS})[released_precision] END
      AS released_precision,
    CASE WHEN at.held IS NOT NULL THEN shown.certainty
      WHEN last_presumed = 1 AND (at.bound IS NULL OR bound_since < last_end) THEN {PRESUMED_ENDED}
      WHEN at.bound IS NOT NULL THEN shown.certainty END AS certainty,
    shown.id AS period_id, shown.facility_id, shown.case_id AS case_of_custody, shown.end_reason_id AS end_reason
  FROM standing at LEFT JOIN cases_custodyperiod shown ON shown.id = coalesce(at.held, at.bound, last)
)
